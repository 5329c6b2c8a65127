package dev.naadam.protocol.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.Line;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.protocol.packet.Waiting;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Reads the vectors whose fields stand at the ends of their ranges. */
class EdgeVectorsTest {

    @Test
    void readsTheSmallestAndTheLargestToken() throws IOException {
        assertThat(opened("token_smallest.hex", new FleetKey(0, new byte[32])).generation())
                .isEqualTo(1);

        TokenBody largest = opened("token_largest.hex", new FleetKey(65_535, TicketVectors.filled(32)));

        assertThat(largest.generation()).isEqualTo(0xffff_ffffL);
        assertThat(largest.addresses()).hasSize(8).containsOnly(TicketVectors.HIGHEST_ADDRESS);
    }

    @Test
    void readsTheSmallestAndTheLargestTicket() throws IOException {
        VectorFile smallest = VectorFile.load("ticket_smallest.hex");
        VectorFile largest = VectorFile.load("ticket_largest.hex");

        assertThat(smallest.get("packet")).hasSize(695);
        assertThat(Ticket.decode(new String(smallest.get("text"), US_ASCII)).game())
                .isEqualTo("!");
        assertThat(largest.get("packet")).hasSize(Ticket.MAX_BYTES);
        assertThat(Ticket.decode(new String(largest.get("text"), US_ASCII)).options())
                .hasSize(16);
    }

    @Test
    void readsAnAcceptWithAndWithoutStandbys() throws IOException {
        byte[] smallest = VectorFile.load("accept_smallest.hex").get("packet");
        byte[] largest = VectorFile.load("accept_largest.hex").get("packet");

        assertThat(Accept.read(smallest, Samples.keys(HandshakeEdges.SMALLEST_CID)))
                .isEqualTo(HandshakeEdges.SMALLEST);
        assertThat(Accept.read(largest, Samples.keys(HandshakeEdges.LARGEST_CID)))
                .isEqualTo(HandshakeEdges.LARGEST);
    }

    @Test
    void readsAChallengeOfTheLastMillisecond() throws IOException {
        VectorFile file = VectorFile.load("challenge_ipv6.hex");

        Challenge challenge = requireNonNull(Challenge.read(file.get("packet"), Challenge.BYTES));

        assertThat(challenge.serverMillis()).isEqualTo(Long.MAX_VALUE);
        assertThat(challenge.cookie())
                .isEqualTo(file.get("cookie"))
                .isNotEqualTo(VectorFile.load("challenge.hex").get("cookie"));
    }

    @Test
    void readsEveryReasonToRefuse() throws IOException {
        for (RefuseReason reason : List.of(RefuseReason.MATCH_OVER, RefuseReason.NOT_HERE, RefuseReason.SERVER_FULL)) {
            VectorFile file = VectorFile.load("refuse_" + reason.name().toLowerCase(Locale.ROOT) + ".hex");

            RefuseReason read = Refuse.read(
                    file.get("packet"), Refuse.BYTES, file.get("client_random"), file.get("session_secret"));

            assertThat(read).isEqualTo(reason);
        }
    }

    @Test
    void readsInputsUpToTheLastTick() throws IOException {
        byte[] smallest = VectorFile.load("input_smallest.hex").get("content");
        byte[] largest = VectorFile.load("input_largest.hex").get("content");
        InputPacket input = new InputPacket();

        assertThat(input.read(smallest, smallest.length, 1)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(input.count()).isZero();

        assertThat(input.read(largest, largest.length, GameEdges.LONGEST_INPUT_BYTES))
                .isEqualTo(PacketFate.ACCEPTED);
        assertThat(input.firstTick() + input.count()).isEqualTo(1L << 32);
    }

    @Test
    void readsStatesOfEverySize() throws IOException {
        byte[] smallest = VectorFile.load("state_smallest.hex").get("content");
        byte[] largest = VectorFile.load("state_largest.hex").get("content");
        byte[] longestEvent = VectorFile.load("state_longest_event.hex").get("content");
        StatePacket state = new StatePacket();

        assertThat(state.read(smallest, smallest.length, StateVectors.TICK_RATE_HZ))
                .isEqualTo(PacketFate.ACCEPTED);
        assertThat(state.viewBytes()).isEqualTo(1);

        assertThat(largest).hasSize(1_171);
        assertThat(state.read(largest, largest.length, StateVectors.TICK_RATE_OF_THE_LARGEST_HZ))
                .isEqualTo(PacketFate.ACCEPTED);
        assertThat(state.events).isEqualTo(32);
        assertThat(state.viewCheck).isEqualTo(0xffff_ffffL);
        assertThat(state.viewBytes()).isEqualTo(1_024);

        assertThat(state.read(longestEvent, longestEvent.length, StateVectors.TICK_RATE_HZ))
                .isEqualTo(PacketFate.ACCEPTED);
        assertThat(state.commitLag).isEqualTo(65_535);
    }

    @Test
    void readsEventsInSeveralCellsAndTheCheckOfAView() throws IOException {
        byte[] fragments = VectorFile.load("state_fragments.hex").get("content");
        byte[] checked = VectorFile.load("state_checked.hex").get("content");
        StatePacket state = new StatePacket();

        assertThat(state.read(fragments, fragments.length, StateVectors.TICK_RATE_HZ))
                .isEqualTo(PacketFate.ACCEPTED);
        assertThat(state.events).isEqualTo(7);
        assertThat(StatePacket.isContinued(fragments[state.eventOffset()])).isFalse();
        assertThat(StatePacket.isContinued(fragments[state.eventOffset() + 8])).isTrue();
        assertThat(StatePacket.cellBytes(fragments[state.eventOffset() + 8])).isEqualTo(64);
        assertThat(state.viewBytes()).isEqualTo(9);

        assertThat(state.read(checked, checked.length, StateVectors.TICK_RATE_HZ))
                .isEqualTo(PacketFate.ACCEPTED);
        assertThat(state.viewCheck).isEqualTo(0xadeb_ddb5L);
        assertThat(state.viewBytes()).isEqualTo(40);
    }

    @Test
    void readsWaitingForOneAndForSixtyFour() throws IOException {
        byte[] smallest = VectorFile.load("waiting_smallest.hex").get("content");
        byte[] largest = VectorFile.load("waiting_largest.hex").get("content");

        assertThat(Waiting.read(smallest, smallest.length)).isEqualTo(new Waiting(1, 0, 1));
        assertThat(Waiting.read(largest, largest.length)).isEqualTo(new Waiting(0xffff_ffffL, 64, 64));
    }

    @Test
    void readsALineThatIsUnknownAndTheLongestOne() throws IOException {
        byte[] smallest = VectorFile.load("line_smallest.hex").get("content");
        byte[] largest = VectorFile.load("line_largest.hex").get("content");

        assertThat(Line.read(smallest, smallest.length)).isEqualTo(new Line(0, 0));
        assertThat(Line.read(largest, largest.length)).isEqualTo(new Line(0xffff_ffffL, 30_000));
    }

    private static TokenBody opened(String name, FleetKey key) throws IOException {
        byte[] packet = VectorFile.load(name).get("packet");
        return requireNonNull(Token.open(key, TokenHeader.read(packet, 0), packet, 0));
    }
}
