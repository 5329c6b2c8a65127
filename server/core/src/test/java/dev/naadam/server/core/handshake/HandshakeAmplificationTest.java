package dev.naadam.server.core.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What anybody gets from the handshake port: one answer at most, no larger than the question, for every kind and state. */
class HandshakeAmplificationTest {

    private static final HandshakeLimits GENEROUS = new HandshakeLimits(100_000, 10_000, 100_000, 100_000);
    private static final long REFLECTED = TestPort.ADDRESS + (1L << 32);

    /** How it stands with the seat that the greeter's ticket is for. */
    enum State {
        FREE,
        GIVEN_TO_ANOTHER_KEY,
        TICKET_REPLACED,
        TICKET_EXPIRED,
        OWNER_TAKES_NOTHING,
        MATCH_OVER;

        void arrange(TestPort port) {
            switch (this) {
                case FREE -> {}
                case GIVEN_TO_ANOTHER_KEY ->
                    port.receive(port.proven(port.ticket(0, 1)).connect());
                case TICKET_REPLACED ->
                    port.receive(port.proven(port.ticket(0, 9)).connect());
                case TICKET_EXPIRED -> port.nowMillis += 60_000;
                case OWNER_TAKES_NOTHING -> port.isDeskFull = true;
                case MATCH_OVER -> port.seats.close();
            }
        }
    }

    private final TestPort port = new TestPort(GENEROUS);
    private final TestGreeter greeter = port.proven(port.ticket(0, 1));

    @ParameterizedTest
    @EnumSource
    void anAnswerIsNeverLargerThanTheQuestionAndGoesWhereItCameFrom(State state) {
        state.arrange(port);

        for (byte[] greeting : new byte[][] {greeter.hello(), greeter.connect(), greeter.connect()}) {
            for (int first = 0; first < 256; first++) {
                byte[] packet = greeting.clone();
                packet[0] = (byte) first;
                judge("first byte " + first, packet, TestPort.ADDRESS);
                judge("first byte " + first + ", forged", packet, REFLECTED);
            }
        }
    }

    private void judge(String name, byte[] packet, long from) {
        port.replies.clear();
        port.repliedTo.clear();

        PacketFate fate = port.receiveFrom(from, packet);

        boolean mayAnswer = fate == PacketFate.ACCEPTED || fate == PacketFate.REFUSED;
        assertThat(port.replies).as(name).hasSize(mayAnswer ? 1 : 0);
        assertThat(port.replies).as(name).allMatch(reply -> reply.length <= packet.length);
        assertThat(port.repliedTo).as(name).allMatch(address -> address == from);
    }

    @ParameterizedTest
    @EnumSource
    void whatHasAnotherLengthIsNotAnswered(State state) {
        state.arrange(port);
        port.replies.clear();

        for (byte[] greeting : new byte[][] {greeter.hello(), greeter.connect()}) {
            for (int length = 0; length < ProtocolLimits.MAX_DATAGRAM_BYTES + 50; length++) {
                if (length != greeting.length) {
                    port.receive(Arrays.copyOf(greeting, length));
                }
            }
        }

        assertThat(port.replies).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aForgedSourceGetsNothingButAChallenge(State state) {
        state.arrange(port);
        port.replies.clear();

        port.receiveFrom(REFLECTED, greeter.connect());
        assertThat(port.replies).isEmpty();
        port.receiveFrom(REFLECTED, greeter.hello());

        assertThat(port.replies).allMatch(reply -> PacketType.type(reply[0]) == PacketType.CHALLENGE);
    }
}
