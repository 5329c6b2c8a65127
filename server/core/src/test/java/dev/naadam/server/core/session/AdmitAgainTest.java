package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An admission that comes again: its client repeats CONNECT because the ACCEPT was lost. */
class AdmitAgainTest {

    private final TestMatch match = TestMatch.running(2);
    private final ScriptedClient first = match.client(0);
    private final ScriptedClient second = match.client(1);

    @Test
    void whoWasForgottenBeforeItCameIsLetInAfterAll() {
        ScriptedClient unlucky = match.admit(0);
        match.pass(6_000_000_000L, first, second);
        assertThat(match.peer(unlucky)).isNull();

        assertThat(match.admit(unlucky)).isTrue();

        assertThat(match.send(unlucky, unlucky.keepAlive())).isEqualTo(PacketFate.ACCEPTED);
        match.ticks(1);
        assertThat(unlucky.heard(PacketType.STATE)).hasSize(1);
    }

    @Test
    void whoIsStillAwaitedStaysTheSameAndHasItsTimeAnew() {
        ScriptedClient slow = match.admit(0);
        Peer peer = Objects.requireNonNull(match.peer(slow));
        match.pass(4_000_000_000L, second);

        assertThat(match.admit(slow)).isTrue();
        match.pass(4_000_000_000L, second);

        assertThat(match.peer(slow)).isSameAs(peer);
    }

    @Test
    void whoWasSentAwayBeforeItCameIsNotLetInAgain() {
        ScriptedClient unproven = match.admit(0);
        match.session.door().end(Objects.requireNonNull(match.peer(unproven)), DisconnectReason.PROTOCOL_VIOLATION);
        match.ticks(10);
        assertThat(unproven.farewells()).hasSize(5);

        assertThat(match.admit(unproven)).isFalse();
    }

    @Test
    void whoHasComeOnceIsNeverLetInAgainUnderTheSameKeys() {
        ScriptedClient gone = match.join(0);
        assertThat(match.admit(gone)).isFalse();
        match.send(gone, gone.packet(PacketType.CLIENT_DISCONNECT, 1));

        assertThat(match.admit(gone)).isFalse();

        assertThat(match.peer(gone)).isNull();
        assertThat(match.session.connectedMask()).isEqualTo(0b10);
    }
}
