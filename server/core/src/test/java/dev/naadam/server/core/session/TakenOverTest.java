package dev.naadam.server.core.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.server.core.session.MatchSession.Phase;
import org.junit.jupiter.api.Test;

/** What another owner does with what the first one left. */
class TakenOverTest {

    private final TestMatch first = TestMatch.running(2);

    @Test
    void goesOnBehindTheNewestTickUnderItsOwnEpoch() {
        TestMatch next = takenOver();

        next.rejoin(first.client(0), 2);
        next.rejoin(first.client(1), 2);
        next.ticks(2);

        StatePacket state = next.client(0).heard(PacketType.STATE).getFirst().state();
        assertThat(state.epoch).isEqualTo(2);
        assertThat(state.tick).isEqualTo(2);
        assertThat(state.baselineAge).isZero();
        assertThat(next.session.epoch()).isEqualTo(2);
    }

    @Test
    void sendsNothingToWhoWasNotHeardYet() {
        TestMatch next = takenOver();

        next.ticks(20);

        assertThat(next.addressesSentTo).isEmpty();
        assertThat(next.session.connectedMask()).isEqualTo(0b11);
    }

    @Test
    void waits300MillisForWhoDoesNotCome() {
        TestMatch next = takenOver();
        next.rejoin(first.client(0), 2);

        next.ticks(15);
        assertThat(next.session.tick()).isEqualTo(1);
        next.ticks(2);

        assertThat(next.session.tick()).isGreaterThan(1);
    }

    @Test
    void goesOnAsSoonAsEverybodyIsThere() {
        TestMatch next = takenOver();
        next.rejoin(first.client(0), 2);
        next.rejoin(first.client(1), 2);

        next.ticks(1);

        assertThat(next.session.tick()).isEqualTo(2);
    }

    @Test
    void takesNothingThatWasSealedForTheOwnerBefore() {
        TestMatch next = takenOver();
        ScriptedClient client = first.client(0);

        assertThat(next.send(client, client.keepAlive())).isEqualTo(PacketFate.WRONG_PHASE);

        next.ticks(20);
        assertThat(next.addressesSentTo).isEmpty();
    }

    @Test
    void takesTheNewPortOfTheSameHostAndAsksAnotherHostForAProof() {
        TestMatch next = takenOver();
        ScriptedClient near = next.succeeding(first.client(0), 2);
        ScriptedClient far = next.succeeding(first.client(1), 2);
        near.moveTo(near.address() + 1);
        far.moveTo(far.address() + (1L << 16));

        next.send(near, near.keepAlive());
        next.send(far, far.keepAlive());
        // what it may be sent there is no more than came from there
        next.send(far, far.keepAlive());
        next.ticks(2);

        assertThat(near.heard(PacketType.STATE)).isNotEmpty();
        assertThat(far.heard(PacketType.PATH_CHALLENGE)).isNotEmpty();
        assertThat(far.heard(PacketType.STATE)).isEmpty();
    }

    @Test
    void tellsAgainWhatWasNotAcknowledged() {
        first.press(0, ToyGame.TELL);
        TestMatch next = takenOver();

        next.rejoin(first.client(0), 2);
        next.rejoin(first.client(1), 2);
        next.ticks(1);

        StatePacket state = next.client(1).heard(PacketType.STATE).getFirst().state();
        assertThat(state.events).isEqualTo(1);
        assertThat(state.firstEventId).isZero();
    }

    @Test
    void endsWithTheOutcomeThatTheLogEndsWith() {
        first.press(0, ToyGame.FINISH);
        assertThat(first.session.outcome()).isNotNull();
        TestMatch next = takenOver();

        next.rejoin(first.client(0), 2);
        next.rejoin(first.client(1), 2);
        next.ticks(1);

        assertThat(next.turns).containsExactly("ended: finished");
        assertThat(next.session.phase()).isEqualTo(Phase.OVER);
        assertThat(next.client(0).heard(PacketType.STATE)).isNotEmpty();
    }

    @Test
    void goesOnWaitingForPlayersBeforeTheFirstTick() {
        TestMatch waiting = new TestMatch(2);
        ScriptedClient client = waiting.join(0);
        TestMatch next = TestMatch.takenOver(new Revival(waiting.session.snapshot(1, waiting.nowNanos)), 2);
        next.ticks(20);
        assertThat(next.addressesSentTo).isEmpty();

        next.rejoin(client, 2);
        next.ticks(8);

        assertThat(next.session.phase()).isEqualTo(Phase.WAITING);
        assertThat(next.client(0).heard(PacketType.WAITING)).isNotEmpty();
    }

    @Test
    void letsNoTicketInThatWasExcludedOrAnAdmissionOfBefore() {
        first.session.exclude(1, 100);
        TestMatch next = takenOver();

        assertThat(next.admit(new ScriptedClient(1, 77, new PlainCiphers()))).isFalse();
        assertThat(next.admit(new ScriptedClient(0, 78, new PlainCiphers()))).isTrue();
    }

    @Test
    void aTicketOfAPlayerWhoHasLeftStaysUsedUp() {
        first.session.exclude(1, 50);
        first.ticks(6);
        TestMatch next = takenOver();

        MatchSnapshot snapshot = next.session.snapshot(2, next.nowNanos);

        assertThat(snapshot.slots().get(1).session()).isNull();
        assertThat(snapshot.slots().get(1).generation()).isEqualTo(2);
        assertThat(snapshot.slots().get(1).excludedGeneration()).isEqualTo(50);
    }

    @Test
    void whoStaysSilentIsDroppedFiveSecondsAfterItWasHeardLast() {
        first.pass(3_000_000_000L);
        TestMatch next = takenOver();
        assertThat(next.session.connectedMask()).isEqualTo(0b11);

        next.pass(2_200_000_000L);

        assertThat(next.visits).containsExactlyInAnyOrder("0 disconnected: TIMED_OUT", "1 disconnected: TIMED_OUT");
    }

    @Test
    void theSnapshotOfATakenMatchIsAsGoodAsTheFirst() {
        first.press(0, 9);
        TestMatch second = takenOver();
        second.rejoin(first.client(0), 2);
        second.rejoin(first.client(1), 2);
        second.ticks(3);

        Revival revival = new Revival(second.session.snapshot(2, second.nowNanos));

        assertThat(revival.refusal()).isNull();
        assertThat(revival.tick()).isEqualTo(second.session.tick());
        assertThat(revival.hash()).isEqualTo(second.session.hash());
        assertThat(revival.snapshot().epochIn(3)).isEqualTo(3);
        assertThat(requireNonNull(revival.sessions().getFirst()).cid())
                .isEqualTo(first.client(0).cid());
    }

    private TestMatch takenOver() {
        return TestMatch.takenOver(new Revival(first.session.snapshot(1, first.nowNanos)), 2);
    }
}
