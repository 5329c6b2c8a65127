package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketType;
import org.junit.jupiter.api.Test;

/** A session's ciphers may hold memory outside the heap: however it ends, they are given back, and not used afterwards. */
class CipherLifeTest {

    private static final int OF_A_SESSION = 2;

    private final TestMatch match = TestMatch.running(2);

    @Test
    void aSessionHoldsASealerAndAnOpener() {
        assertThat(match.openCiphers()).isEqualTo(2 * OF_A_SESSION);
    }

    @Test
    void whoLeavesGivesThemBackAtOnce() {
        ScriptedClient leaver = match.client(0);

        match.send(leaver, leaver.packet(PacketType.CLIENT_DISCONNECT, 1));

        assertThat(match.openCiphers()).isEqualTo(OF_A_SESSION);
    }

    @Test
    void whoIsSupersededGivesThemBackAfterTheFarewells() {
        match.join(0);
        assertThat(match.openCiphers()).isEqualTo(3 * OF_A_SESSION);

        match.ticks(10);

        assertThat(match.openCiphers()).isEqualTo(2 * OF_A_SESSION);
    }

    @Test
    void whoNeverProvesItsKeysGivesThemBackToANewerOneOrToSilence() {
        match.admit(0);
        match.admit(0);
        assertThat(match.openCiphers()).isEqualTo(3 * OF_A_SESSION);

        match.pass(6_000_000_000L, match.client(1));

        // the first player of slot 0 is silent as well
        assertThat(match.openCiphers()).isEqualTo(OF_A_SESSION);
    }

    @Test
    void whoFindsNoRoomGivesThemBackAtOnce() {
        ScriptedClient twin = new ScriptedClient(0, match.client(1).cid(), new PlainCiphers());

        assertThat(match.admit(twin)).isFalse();

        assertThat(match.openCiphers()).isEqualTo(2 * OF_A_SESSION);
    }

    @Test
    void aMatchThatEndsOrStopsHoldsNone() {
        match.session.abort(match.nowNanos);
        match.ticks(10);
        assertThat(match.openCiphers()).isZero();

        TestMatch stopped = TestMatch.running(2);
        stopped.admit(1);
        stopped.session.stop();
        assertThat(stopped.openCiphers()).isZero();
    }
}
