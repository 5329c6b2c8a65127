package dev.naadam.server.core.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import org.junit.jupiter.api.Test;

/** A CONNECT that comes again because its ACCEPT was lost. */
class AcceptAgainTest {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final TestPort port = new TestPort();
    private final byte[] connect = port.proven(port.ticket(0, 1)).connect();

    @Test
    void isOfferedAgainToAnOwnerWhoMayHaveForgottenItAndGetsTheSameBytes() {
        port.receive(connect);
        byte[] accept = port.replies.getLast();

        port.nowNanos += 6 * NANOS_PER_SECOND;
        PacketFate fate = port.receive(connect);

        assertThat(fate).isEqualTo(PacketFate.ACCEPTED);
        assertThat(port.replies.getLast()).isEqualTo(accept);
        assertThat(port.admissions).hasSize(2);
        assertThat(port.admissions.getLast()).isSameAs(port.admissions.getFirst());
    }

    @Test
    void isOfferedOnceASecondHoweverOftenItComes() {
        for (int i = 0; i < 40; i++) {
            port.receive(connect);
            port.nowNanos += NANOS_PER_SECOND / 4;
        }

        assertThat(port.replies).hasSize(41);
        assertThat(port.admissions).hasSize(10);
    }

    @Test
    void isNotAnsweredWhileItsOwnerTakesNothing() {
        port.receive(connect);
        port.replies.clear();
        port.nowNanos += 2 * NANOS_PER_SECOND;
        port.isDeskFull = true;

        assertThat(port.receive(connect)).isEqualTo(PacketFate.INBOX_FULL);

        assertThat(port.replies).isEmpty();
    }

    @Test
    void isNotOfferedForATicketThatWasReplaced() {
        port.receive(connect);
        port.receive(port.proven(port.ticket(0, 2)).connect());
        port.nowNanos += 6 * NANOS_PER_SECOND;

        assertThat(port.receive(connect)).isEqualTo(PacketFate.REFUSED);

        assertThat(port.admissions).hasSize(2);
    }
}
