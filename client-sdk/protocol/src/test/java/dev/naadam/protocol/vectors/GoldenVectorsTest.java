package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.FLEET_KEY;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.run;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.Line;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.protocol.packet.Waiting;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoldenVectorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/vectors");

    @Test
    void todaysCodeWritesEveryVectorByteForByte() throws IOException {
        List<VectorFile> files = Stream.of(
                        TicketVectors.all(),
                        HandshakeVectors.all(),
                        HandshakeEdges.all(),
                        ResumeVectors.all(),
                        GameVectors.all(),
                        GameEdges.all(),
                        StateVectors.all(),
                        BeaconVectors.all(),
                        MeasurementVectors.all(),
                        List.of(RefusedVectors.file()))
                .flatMap(List::stream)
                .toList();

        for (VectorFile file : files) {
            if ("write".equals(System.getProperty("naadam.vectors"))) {
                Files.writeString(FOLDER.resolve(file.name()), file.render(), US_ASCII);
            }
            assertThat(FOLDER.resolve(file.name())).hasContent(file.render());
        }
        try (Stream<Path> found = Files.list(FOLDER)) {
            assertThat(found.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            files.stream().map(VectorFile::name).toList());
        }
    }

    @Test
    void readsTheTokenAndTheTicket() throws IOException {
        VectorFile token = VectorFile.load("token.hex");
        VectorFile ticket = VectorFile.load("ticket.hex");

        byte[] packet = token.get("packet");
        TokenHeader header = TokenHeader.read(packet, 0);
        TokenBody body = requireNonNull(Token.open(FLEET_KEY, header, packet, 0));

        assertThat(TokenHeader.check(packet, 0, NOW_MILLIS)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(header.jti()).isEqualTo(token.get("jti"));
        assertThat(body.sessionSecret()).isEqualTo(token.get("session_secret"));
        assertThat(Ticket.decode(new String(ticket.get("text"), US_ASCII)))
                .usingRecursiveComparison()
                .isEqualTo(Samples.ticket());
    }

    @Test
    void readsTheGreetings() throws IOException {
        for (String name : List.of("hello.hex", "connect.hex")) {
            VectorFile file = VectorFile.load(name);
            byte[] packet = file.get("packet");

            Greeting greeting = Greeting.read(packet);

            assertThat(Greeting.check(packet, packet.length)).isEqualTo(PacketFate.ACCEPTED);
            assertThat(greeting.clientRandom()).isEqualTo(file.get("client_random"));
            assertThat(greeting.clientPublicKey()).isEqualTo(file.get("client_public"));
            assertThat(greeting.token()).isEqualTo(file.get("token"));
            assertThat(greeting.cookie()).isEqualTo(file.get("cookie"));
        }
    }

    @Test
    void readsTheServersAnswers() throws IOException {
        VectorFile challenge = VectorFile.load("challenge.hex");
        VectorFile accept = VectorFile.load("accept.hex");
        VectorFile refuse = VectorFile.load("refuse.hex");

        assertThat(requireNonNull(Challenge.read(challenge.get("packet"), 48)).cookie())
                .isEqualTo(challenge.get("cookie"));
        assertThat(requireNonNull(Accept.Clear.read(accept.get("packet"), 218)).serverPublicKey())
                .isEqualTo(accept.get("server_public"));
        assertThat(Accept.read(accept.get("packet"), Samples.keys())).isEqualTo(HandshakeVectors.ACCEPT);
        assertThat(Refuse.read(refuse.get("packet"), 48, refuse.get("client_random"), refuse.get("session_secret")))
                .isEqualTo(RefuseReason.SUPERSEDED);
    }

    @Test
    void opensEveryDataPacketToItsContent() throws IOException {
        for (VectorFile made : Stream.of(GameVectors.all(), GameEdges.all(), StateVectors.all())
                .flatMap(List::stream)
                .toList()) {
            VectorFile file = VectorFile.load(made.name());

            assertThat(opened(file)).as(file.name()).isEqualTo(file.get("content"));
        }
    }

    @Test
    void readsTheInputs() throws IOException {
        VectorFile file = VectorFile.load("input.hex");
        byte[] content = file.get("content");
        InputPacket input = new InputPacket();

        assertThat(input.read(content, content.length, GameVectors.INPUT_BYTES)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(input.ackTick()).isEqualTo(Bytes.u32(file.get("ack_tick"), 0));
        assertThat(input.eventAck()).isEqualTo(Bytes.u16(file.get("event_ack"), 0));
        assertThat(input.firstTick()).isEqualTo(Bytes.u32(file.get("first_tick"), 0));
        assertThat(input.count()).isEqualTo(3);
        assertThat(Arrays.copyOfRange(content, input.offset(2), input.offset(3)))
                .isEqualTo(file.get("input_2"));
    }

    @Test
    void readsTheStates() throws IOException {
        StatePacket state = new StatePacket();
        byte[] full = VectorFile.load("state_full.hex").get("content");
        byte[] delta = VectorFile.load("state_delta.hex").get("content");

        assertThat(state.read(full, full.length, StateVectors.TICK_RATE_HZ)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(state.leadHundredMicros).isEqualTo(StatePacket.NO_LEAD);
        assertThat(state.viewBytes()).isEqualTo(20);

        assertThat(state.read(delta, delta.length, StateVectors.TICK_RATE_HZ)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(state.tick).isEqualTo(0x0102_0304);
        assertThat(state.leadHundredMicros).isEqualTo(-7);
        assertThat(state.firstEventId).isEqualTo(65_535);
        assertThat(Arrays.copyOfRange(delta, state.viewOffset(), delta.length)).isEqualTo(run(0x80, 20));
    }

    @Test
    void readsTheSmallPackets() throws IOException {
        byte[] waiting = VectorFile.load("waiting.hex").get("content");
        byte[] line = VectorFile.load("line.hex").get("content");
        byte[] left = VectorFile.load("client_disconnect.hex").get("content");

        assertThat(Waiting.read(waiting, waiting.length)).isEqualTo(new Waiting(5, 3, 10));
        assertThat(Line.read(line, line.length)).isEqualTo(new Line(21_250, 28_750));
        assertThat(DisconnectReason.of(left[0])).isEqualTo(DisconnectReason.LEFT);
    }

    private static byte[] opened(VectorFile file) {
        byte[] packet = file.get("packet");
        byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
        boolean isUp = PacketType.isFromClient(PacketType.type(packet[0]));
        long epoch = Bytes.u32(file.get("key_epoch"), 0);
        PacketLink link = isUp
                ? PacketLink.server(Samples.keys(), Samples.CID, epoch, new JdkPacketCiphers())
                : PacketLink.client(Samples.keys(), Samples.CID, epoch, new JdkPacketCiphers());
        assertThat(link.open(packet, packet.length, content)).isEqualTo(PacketFate.ACCEPTED);
        return Arrays.copyOf(content, link.contentBytes());
    }
}
