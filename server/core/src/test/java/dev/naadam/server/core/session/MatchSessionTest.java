package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Phases and presence (STATES.md, Server). */
class MatchSessionTest {

    @Test
    void startsAsSoonAsEverybodyIsThere() {
        TestMatch match = new TestMatch(2);
        match.join(0);
        match.ticks(5);
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.WAITING);

        match.join(1);
        match.ticks(1);

        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.RUNNING);
        assertThat(match.session.tick()).isEqualTo(1);
        assertThat(match.turns).containsExactly("started");
    }

    @Test
    void saysHowManyAreThereEveryTenthOfASecond() {
        TestMatch match = new TestMatch(3);
        ScriptedClient early = match.join(0);

        match.ticks(50);

        assertThat(early.heard(PacketType.WAITING)).hasSize(10);
        assertThat(early.heard(PacketType.WAITING).getLast().content()).containsExactly(1, 0, 0, 0, 1, 3);
    }

    @Test
    void startsWithThoseWhoAreThereWhenTheStartLimitHasPassed() {
        TestMatch match = new TestMatch(2);
        ScriptedClient there = match.join(1);

        match.pass(TestMatch.START_LIMIT_NANOS, there);
        assertThat(match.session.tick()).isZero();
        match.ticks(1);

        assertThat(match.session.tick()).isEqualTo(1);
        assertThat(there.newestState().state().tick).isEqualTo(1);
    }

    @Test
    void isAbandonedIfNobodyComes() {
        TestMatch match = new TestMatch(2);
        match.admit(0);

        match.ticks(152);

        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(match.turns).containsExactly("ended without an outcome");
        assertThat(match.peers()).isZero();
    }

    @Test
    void sendsNothingToWhoHasNotProvenItsKeys() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient unproven = match.admit(0);

        match.ticks(10);

        assertThat(match.addressesSentTo).doesNotContain(unproven.address());
        assertThat(match.client(0)).isSameAs(unproven);
        assertThat(match.session.connectedMask()).isEqualTo(1);
    }

    @Test
    void forgetsWhoDoesNotProveItsKeysWithinFiveSeconds() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient live = match.client(0);
        ScriptedClient unproven = match.admit(0);

        match.pass(5_000_000_000L, live);
        assertThat(match.peer(unproven)).isNotNull();
        match.pass(40_000_000, live);

        assertThat(match.peer(unproven)).isNull();
        assertThat(match.peer(live)).isNotNull();
    }

    @Test
    void theNewerSessionTakesTheSlotWithItsFirstPacketAndTheOlderIsToldSo() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient older = match.client(0);
        ScriptedClient newer = match.admit(0);
        match.ticks(1);
        assertThat(older.newestState().state().tick).isEqualTo(2);

        match.send(newer, newer.keepAlive());
        match.ticks(10);

        assertThat(older.newestState().state().tick).isEqualTo(2);
        assertThat(older.farewells()).isEqualTo(Collections.nCopies(5, DisconnectReason.SUPERSEDED.code()));
        assertThat(newer.newestState().state().tick).isEqualTo(12);
        assertThat(match.peer(older)).isNull();
    }

    @Test
    void whoIsToldToGoIsReadNoMore() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient older = match.client(0);
        match.join(0);

        assertThat(match.send(older, older.input(1, 0, 2, 9))).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(match.counters.inputs(InputFate.HELD)).isZero();
    }

    @Test
    void dropsWhoIsSilentForFiveSecondsAndGoesOn() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient awake = match.client(0);
        ScriptedClient silent = match.client(1);

        match.pass(6_000_000_000L, awake);

        assertThat(match.session.connectedMask()).isEqualTo(0b01);
        assertThat(silent.farewells()).isEqualTo(Collections.nCopies(5, DisconnectReason.TIMED_OUT.code()));
        assertThat(match.counters.of(Counters.Count.SESSIONS_DROPPED)).isEqualTo(1);
        assertThat(awake.newestState().state().tick).isEqualTo(match.session.tick());
    }

    @Test
    void forgetsAtOnceWhoLeaves() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient leaver = match.client(1);
        leaver.clear();

        PacketFate fate = match.send(leaver, leaver.packet(PacketType.CLIENT_DISCONNECT, 1));
        match.ticks(10);

        assertThat(fate).isEqualTo(PacketFate.ACCEPTED);
        assertThat(leaver.farewells()).isEmpty();
        assertThat(match.peers()).isEqualTo(1);
    }

    @Test
    void answersOnlyToTheHostThatTheHandshakeProved() {
        TestMatch match = new TestMatch(2);
        ScriptedClient rebound = match.admit(0);
        ScriptedClient spoofed = match.admit(1);
        long otherPort = rebound.address() + 1;
        long otherHost = spoofed.address() + (1L << 32);

        match.send(rebound, otherPort, rebound.keepAlive());
        match.send(spoofed, otherHost, spoofed.keepAlive());
        match.ticks(1);

        assertThat(match.addressesSentTo).contains(otherPort, spoofed.address());
        assertThat(match.addressesSentTo).doesNotContain(otherHost, rebound.address());
    }

    @Test
    void takesNoInputBeforeTheFirstTickNorForAStateThatWasNeverSent() {
        TestMatch match = new TestMatch(2);
        ScriptedClient early = match.join(0);
        assertThat(match.send(early, early.input(0, 0, 1, 9))).isEqualTo(PacketFate.WRONG_STATE);

        match.join(1);
        match.ticks(1);

        assertThat(match.send(early, early.input(2, 0, 2, 9))).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(match.send(early, early.input(1, 0, 2, 9))).isEqualTo(PacketFate.ACCEPTED);
        assertThat(match.counters.inputs(InputFate.HELD)).isEqualTo(1);
    }

    @Test
    void judgesTheContentOfEveryPacket() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);

        assertThat(match.send(client, client.packet(PacketType.KEEP_ALIVE, 0))).isEqualTo(PacketFate.TRAILING_BYTES);
        assertThat(match.send(client, client.packet(PacketType.PONG, 1, 2, 3))).isEqualTo(PacketFate.MALFORMED);
        assertThat(match.send(client, client.packet(PacketType.PONG, 1, 2, 3, 4, 5, 6, 7, 8)))
                .isEqualTo(PacketFate.WRONG_STATE);
        assertThat(match.send(client, client.packet(PacketType.PONG, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
                .isEqualTo(PacketFate.TRAILING_BYTES);
        assertThat(match.send(client, client.packet(PacketType.INPUT, 1))).isEqualTo(PacketFate.MALFORMED);
        assertThat(match.send(client, client.packet(PacketType.CLIENT_DISCONNECT)))
                .isEqualTo(PacketFate.MALFORMED);
        assertThat(match.send(client, client.packet(PacketType.CLIENT_DISCONNECT, 200)))
                .isEqualTo(PacketFate.MALFORMED);
        assertThat(match.send(client, client.packet(PacketType.CLIENT_DISCONNECT, 1, 1)))
                .isEqualTo(PacketFate.TRAILING_BYTES);
        assertThat(match.send(client, client.packet(PacketType.STATE, 1))).isEqualTo(PacketFate.UNKNOWN_TYPE);
    }

    @Test
    void stoppingTellsEverybodyAtOnceAndForgetsThem() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient live = match.client(0);
        match.admit(1);

        match.session.stop();

        assertThat(live.farewells()).isEqualTo(Collections.nCopies(5, DisconnectReason.SERVER_STOPPING.code()));
        assertThat(match.peers()).isZero();
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
    }

    @Test
    void aWornOutKeyEndsItsSessionWhileThereIsRoomToSaySo() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        Peer peer = Objects.requireNonNull(match.peer(client));
        while (peer.link().sent() < (1 << 22) - 8) {
            peer.link().seal(new byte[64], PacketType.STATE, 1);
        }

        match.ticks(10);

        assertThat(client.farewells()).isEqualTo(Collections.nCopies(5, DisconnectReason.KEY_EXHAUSTED.code()));
        assertThat(match.peers()).isZero();
    }
}
