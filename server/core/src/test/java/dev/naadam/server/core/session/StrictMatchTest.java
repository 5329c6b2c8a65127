package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.protocol.packet.Waiting;
import org.junit.jupiter.api.Test;

/** A match whose ticks are shown once they are committed. */
class StrictMatchTest {

    private static final long MILLI = 1_000_000;
    private static final long QUARTER_SECOND = 250 * MILLI;

    private final TestMatch match = TestMatch.running(2, Durability.STRICT);
    private final ScriptedClient client = match.client(0);

    @Test
    void aTickIsShownTheMomentThatItIsCommitted() {
        assertThat(client.heard(PacketType.STATE)).isEmpty();
        assertThat(match.session.tick()).isZero();

        match.commit(1, MILLI);

        assertThat(client.newestState().state().tick).isEqualTo(1);
        assertThat(client.newestState().state().commitLag).isZero();
        assertThat(client.newestState().state().hash).isEqualTo(match.log.hashes.getFirst() & 0xffff_ffffL);
        assertThat(match.session.tick()).isEqualTo(1);
    }

    @Test
    void theNextTickIsNotSimulatedBefore() {
        match.runUntil(10 * TestMatch.TICK_NANOS);
        assertThat(match.log.lines).endsWith("tick 1: - -");

        match.commit(1, 0);
        match.ticks(1);

        assertThat(match.log.lines).endsWith("tick 1: - -", "tick 2: - -");
    }

    @Test
    void theLogHearsWhoIsThereAndWhatTheyPressed() {
        match.commit(1, MILLI);
        match.press(1, 9);
        match.commit(2, MILLI);
        match.send(client, client.packet(PacketType.CLIENT_DISCONNECT, DisconnectReason.LEFT.code()));

        assertThat(match.log.lines).containsExactly("0 live", "1 live", "tick 1: - -", "tick 2: - 9", "0 gone");
    }

    @Test
    void anOldCommitThatIsToldAgainChangesNothing() {
        match.commit(1, MILLI);
        match.ticks(1);
        client.clear();

        match.commit(1, MILLI);

        assertThat(client.heard(PacketType.STATE)).isEmpty();
        assertThat(match.session.tick()).isEqualTo(1);
    }

    @Test
    void playersAreToldAfterAQuarterSecondAndNotBefore() {
        match.runUntil(QUARTER_SECOND - MILLI);
        assertThat(client.heard(PacketType.WAITING)).isEmpty();
        assertThat(match.counters.of(Counters.Count.PAUSES)).isZero();

        match.runUntil(2 * QUARTER_SECOND);

        assertThat(client.heard(PacketType.WAITING))
                .hasSize(3)
                .allSatisfy(heard -> assertThat(Waiting.read(heard.content(), heard.content().length))
                        .isEqualTo(new Waiting(1, 2, 2)));
        assertThat(match.counters.of(Counters.Count.PAUSES)).isEqualTo(1);
        assertThat(match.counters.of(Counters.Count.PAUSES_ENDED)).isZero();
    }

    @Test
    void aPauseEndsByItselfAndNothingIsPlayedFasterAfterIt() {
        match.runUntil(2_000 * MILLI);

        match.commit(1, 5 * MILLI);
        assertThat(client.newestState().state().tick).isEqualTo(1);
        commitEverythingUntil(3_005 * MILLI);

        assertThat(match.session.tick()).isBetween(50L, 52L);
        assertThat(match.counters.of(Counters.Count.PAUSES_ENDED)).isEqualTo(1);
        assertThat(match.counters.of(Counters.Count.SCHEDULE_SLIPS)).isZero();
    }

    @Test
    void aShortStallIsCaughtUpAtTwiceTheRate() {
        match.commit(1, 0);
        match.ticks(1);
        match.runUntil(match.nowNanos + 200 * MILLI);

        commitEverythingUntil(match.nowNanos + 100 * MILLI);
        assertThat(match.session.tick()).isBetween(10L, 12L);
        commitEverythingUntil(match.nowNanos + 700 * MILLI);

        assertThat(match.session.tick()).isEqualTo(1_020 / 20);
    }

    @Test
    void inputsThatComeWhileATickWaitsArePlayed() {
        match.nowNanos += 150 * MILLI;
        for (int tick = 2; tick <= 9; tick++) {
            match.send(client, client.input(0, 0, tick, 10 + tick));
        }

        commitEverythingUntil(400 * MILLI);

        assertThat(match.log.lines).contains("tick 2: 12 -", "tick 9: 19 -");
        assertThat(match.counters.inputs(InputFate.LATE)).isZero();
    }

    @Test
    void whoIsSilentForTooLongIsDroppedFromAPausedMatchToo() {
        match.runUntil(6_000 * MILLI);

        assertThat(match.visits).endsWith("0 disconnected: TIMED_OUT", "1 disconnected: TIMED_OUT");
        assertThat(client.farewells()).hasSize(5);
    }

    @Test
    void theEndIsToldOnceTheLastTickIsCommitted() {
        match.commit(1, MILLI);
        match.press(0, ToyGame.FINISH);
        match.runUntil(match.nowNanos + 100 * MILLI);
        assertThat(match.turns).containsExactly("started");
        assertThat(match.session.outcome()).isNull();

        match.commit(2, MILLI);

        assertThat(match.turns).containsExactly("started", "ended: finished");
        assertThat(client.newestState().state().tick).isEqualTo(2);
        assertThat(match.log.lines).doesNotContain("closed with an outcome");
        match.pass(3_000 * MILLI);
        assertThat(match.log.lines).endsWith("closed with an outcome");
    }

    @Test
    void anAbortShowsNothingThatWasNotCommitted() {
        match.commit(1, MILLI);
        match.ticks(1);

        match.session.abort(match.nowNanos);
        match.commit(2, MILLI);
        match.ticks(8);

        assertThat(client.heard(PacketType.STATE))
                .extracting(heard -> heard.state().tick)
                .containsExactly(1L);
        assertThat(match.session.tick()).isEqualTo(1);
        assertThat(match.session.hash()).isEqualTo(match.log.hashes.getFirst());
        assertThat(match.log.lines).endsWith("closed");
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
    }

    @Test
    void anAbortEndsAPause() {
        match.runUntil(2 * QUARTER_SECOND);

        match.session.abort(match.nowNanos);

        assertThat(match.counters.of(Counters.Count.PAUSES_ENDED)).isEqualTo(1);
    }

    @Test
    void whoHasLostItsMatchSaysNothingMore() {
        match.runUntil(2 * QUARTER_SECOND);
        client.clear();

        match.session.abandon();
        match.commit(1, MILLI);
        match.ticks(10);

        assertThat(client.heard(PacketType.STATE)).isEmpty();
        assertThat(client.farewells()).isEmpty();
        assertThat(match.turns).containsExactly("started", "taken over");
        assertThat(match.peers()).isZero();
        assertThat(match.openCiphers()).isZero();
        assertThat(match.log.lines).doesNotContain("closed");
    }

    @Test
    void aProvisionalTickIsShownAtOnceAndSaysHowFarTheLogIsBehind() {
        TestMatch provisional = TestMatch.running(1, Durability.PROVISIONAL);

        provisional.ticks(2);
        provisional.commit(2, MILLI);
        provisional.ticks(1);

        assertThat(provisional.client(0).heard(PacketType.STATE))
                .extracting(ScriptedClient.Heard::state)
                .extracting((StatePacket state) -> state.commitLag)
                .containsExactly(1, 2, 3, 2);
    }

    @Test
    void aProvisionalMatchStopsTwoSecondsAheadOfItsLog() {
        TestMatch provisional = TestMatch.running(1, Durability.PROVISIONAL);

        provisional.runUntil(2_100 * MILLI);
        assertThat(provisional.session.tick()).isEqualTo(2 * TestMatch.TICK_RATE_HZ);
        assertThat(provisional.counters.of(Counters.Count.PAUSES)).isZero();
        provisional.runUntil(2_300 * MILLI);

        assertThat(provisional.counters.of(Counters.Count.PAUSES)).isEqualTo(1);
        provisional.commit(90, MILLI);
        provisional.ticks(1);
        assertThat(provisional.session.tick()).isEqualTo(2 * TestMatch.TICK_RATE_HZ + 1);
    }

    @Test
    void aProvisionalOutcomeCountsOnceItIsCommitted() {
        TestMatch provisional = TestMatch.running(1, Durability.PROVISIONAL);
        provisional.press(0, ToyGame.FINISH);
        provisional.runUntil(provisional.nowNanos + 100 * MILLI);
        assertThat(provisional.client(0).newestState().state().tick).isEqualTo(2);
        assertThat(provisional.turns).containsExactly("started");

        provisional.commit(2, MILLI);

        assertThat(provisional.turns).containsExactly("started", "ended: finished");
    }

    /** Lets the match run while every tick is committed a tenth of a millisecond after it was simulated. */
    private void commitEverythingUntil(long endNanos) {
        while (endNanos - match.nowNanos > 0) {
            match.commit(match.log.hashes.size(), MILLI / 10);
            match.runUntil(Math.min(endNanos, Math.max(match.nowNanos + MILLI / 10, match.session.dueNanos())));
        }
    }
}
