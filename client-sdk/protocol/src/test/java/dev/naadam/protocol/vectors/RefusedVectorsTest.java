package dev.naadam.protocol.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.Hmac;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.AcceptKeys;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.Line;
import dev.naadam.protocol.packet.Moved;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.protocol.packet.Waiting;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RefusedVectorsTest {

    @Test
    void takesNothingThatIsOutsideARange() throws IOException {
        VectorFile file = VectorFile.load("refused.hex");

        for (String name : file.fieldNames()) {
            assertThat(isTaken(name, file.get(name))).as(name).isFalse();
        }
    }

    private static boolean isTaken(String name, byte[] content) {
        return switch (name.substring(0, name.indexOf('_'))) {
            case "accept" -> isAcceptTaken(content);
            case "disconnect" -> DisconnectReason.of(content[0]) != null;
            case "input" -> new InputPacket().read(content, content.length, 6) == PacketFate.ACCEPTED;
            case "line" -> Line.read(content, content.length) != null;
            case "moved" -> Moved.read(content, content.length) != null;
            case "resumed" -> isResumedTaken(content);
            case "state" ->
                new StatePacket().read(content, content.length, StateVectors.TICK_RATE_HZ) == PacketFate.ACCEPTED;
            case "ticket" -> isTicketTaken(new String(content, US_ASCII));
            case "token" -> Token.open(Samples.FLEET_KEY, Samples.header(), Samples.tokenWith(content), 0) != null;
            case "waiting" -> Waiting.read(content, content.length) != null;
            default -> throw new AssertionError(name);
        };
    }

    private static boolean isAcceptTaken(byte[] content) {
        byte[] packet =
                new ByteWriter(Accept.BYTES).zero(41).bytes(content).zero(16).toBytes();
        new JdkPacketCiphers().sealer(AcceptKeys.of(Samples.keys())).seal(0, packet, 41, content.length);
        return Accept.read(packet, Samples.keys()) != null;
    }

    private static boolean isResumedTaken(byte[] content) {
        byte[] key = Samples.keys().resume();
        byte[] packet = Arrays.copyOf(ResumeVectors.RESUMED.toBytes(Samples.CLIENT_RANDOM, key), Resumed.BYTES);
        System.arraycopy(content, 0, packet, 17, content.length);
        byte[] tag = Hmac.sha256(key, Arrays.copyOf(packet, 161));
        System.arraycopy(tag, 0, packet, 161, 16);
        return Resumed.read(packet, key) != null;
    }

    private static boolean isTicketTaken(String text) {
        try {
            return Ticket.decode(text).slot() >= 0;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
