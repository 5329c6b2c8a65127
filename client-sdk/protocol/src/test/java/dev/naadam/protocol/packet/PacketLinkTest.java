package dev.naadam.protocol.packet;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.EPOCH;
import static dev.naadam.protocol.Samples.clientLink;
import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.keys;
import static dev.naadam.protocol.Samples.run;
import static dev.naadam.protocol.Samples.sealed;
import static dev.naadam.protocol.Samples.serverLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PacketLinkTest {

    private final PacketLink client = clientLink();
    private final PacketLink server = serverLink();
    private final byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];

    @Test
    void carriesContentsOfEveryLengthFromEndToEnd() {
        for (int length = 0; length <= ProtocolLimits.MAX_CONTENT_BYTES; length++) {
            byte[] packet = sealed(client, PacketType.INPUT, run(length, length));

            assertThat(packet).hasSize(length + 29);
            assertThat(open(server, packet)).isEqualTo(PacketFate.ACCEPTED);
            assertThat(Arrays.copyOf(content, server.contentBytes())).isEqualTo(run(length, length));
        }
    }

    @Test
    void carriesBothDirectionsIndependently() {
        byte[] up = sealed(client, PacketType.KEEP_ALIVE, new byte[0]);
        byte[] down = sealed(server, PacketType.PING, run(0, 8));

        assertThat(open(server, up)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(open(client, down)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(client.sent()).isEqualTo(1);
        assertThat(server.highestReceived()).isEqualTo(1);
    }

    @Test
    void writesTheHeaderOfSection5() {
        sealed(client, PacketType.PONG, run(0, 8));

        byte[] second = sealed(client, PacketType.PONG, run(0, 8));

        // phase 5 modulo 4, version 1
        assertThat(second).startsWith(0b01_01_0010, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 2, 0, 0, 0);
        assertThat(PacketLink.cid(second)).isEqualTo(CID);
    }

    @Test
    void judgesLengthBeforeAnythingElse() {
        byte[] larger = Arrays.copyOf(sealed(client, PacketType.INPUT, run(0, 100)), 1_400);

        assertThat(PacketLink.check(larger, 0)).isEqualTo(PacketFate.TOO_SHORT);
        assertThat(PacketLink.check(larger, 28)).isEqualTo(PacketFate.TOO_SHORT);
        assertThat(PacketLink.check(larger, 29)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(PacketLink.check(larger, 1_200)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(PacketLink.check(larger, 1_201)).isEqualTo(PacketFate.TOO_LONG);
    }

    @Test
    void opensNoTruncationAndNoExtension() {
        byte[] packet = sealed(client, PacketType.INPUT, run(0, 100));
        byte[] larger = Arrays.copyOf(packet, 1_200);

        for (int length = 29; length <= 1_200; length++) {
            if (length != packet.length) {
                assertThat(server.open(larger, length, content)).isEqualTo(PacketFate.FORGED);
            }
        }
        assertThat(open(server, packet)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void opensNothingAfterAnySingleBitWasFlipped() {
        byte[] packet = sealed(client, PacketType.INPUT, run(0, 40));

        for (int bit = 0; bit < packet.length * 8; bit++) {
            byte[] flipped = flip(packet, bit);
            PacketFate fate = open(server, flipped);

            assertThat(fate).as("bit " + bit).isIn(fatesAfterFlipIn(bit));
        }
        assertThat(open(server, packet)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void opensAPacketOnce() {
        byte[] packet = sealed(client, PacketType.INPUT, run(0, 20));

        assertThat(open(server, packet)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(open(server, packet)).isEqualTo(PacketFate.REPLAYED);
    }

    @Test
    void opensWhatComesLateUntilItIsStale() {
        byte[] first = sealed(client, PacketType.INPUT, run(0, 20));
        byte[] second = sealed(client, PacketType.INPUT, run(0, 20));
        for (int i = 0; i < 1_023; i++) {
            open(server, sealed(client, PacketType.KEEP_ALIVE, new byte[0]));
        }

        assertThat(open(server, second)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(open(server, first)).isEqualTo(PacketFate.STALE);
    }

    @Test
    void movesItsWindowOnlyAfterASealHasOpened() {
        byte[] genuine = sealed(client, PacketType.INPUT, run(0, 20));
        byte[] forged = genuine.clone();
        forged[10] = 0x7f;

        assertThat(open(server, forged)).isEqualTo(PacketFate.FORGED);

        assertThat(server.highestReceived()).isZero();
        assertThat(open(server, genuine)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void doesNotOpenItsOwnPacketsReflected() {
        byte[] fromServer = sealed(server, PacketType.STATE, run(0, 40));
        byte[] disguised = fromServer.clone();
        disguised[0] = PacketType.firstByte(PacketType.INPUT, (int) EPOCH);

        assertThat(open(server, fromServer)).isEqualTo(PacketFate.UNKNOWN_TYPE);
        assertThat(open(server, disguised)).isEqualTo(PacketFate.FORGED);
        assertThat(open(client, sealed(client, PacketType.PONG, run(0, 8)))).isEqualTo(PacketFate.UNKNOWN_TYPE);
    }

    @Test
    void knowsTheTypesOfEachDirectionOnly() {
        for (int type = 0; type < 16; type++) {
            PacketFate up = open(server, sealed(client, type, new byte[0]));
            PacketFate down = open(client, sealed(server, type, new byte[0]));

            assertThat(up).isEqualTo(type >= 1 && type <= 5 ? PacketFate.ACCEPTED : PacketFate.UNKNOWN_TYPE);
            assertThat(down).isEqualTo(type >= 8 && type <= 14 ? PacketFate.ACCEPTED : PacketFate.UNKNOWN_TYPE);
        }
    }

    @Test
    void opensNothingOfAnotherEpoch() {
        PacketLink next = PacketLink.client(keys(), CID, EPOCH + 1, new JdkPacketCiphers());
        PacketLink samePhase = PacketLink.client(keys(), CID, EPOCH + 4, new JdkPacketCiphers());

        assertThat(open(server, sealed(next, PacketType.INPUT, run(0, 20)))).isEqualTo(PacketFate.WRONG_PHASE);
        assertThat(open(server, sealed(samePhase, PacketType.INPUT, run(0, 20))))
                .isEqualTo(PacketFate.FORGED);
    }

    @Test
    void opensNothingOfAnotherSession() {
        PacketLink other = PacketLink.client(keys(CID + 1), CID + 1, EPOCH, new JdkPacketCiphers());

        assertThat(open(server, sealed(other, PacketType.INPUT, run(0, 20)))).isEqualTo(PacketFate.FORGED);
    }

    @Test
    void takesNoKeysOfAnotherSession() {
        assertThatThrownBy(() -> PacketLink.client(keys(7), 8, EPOCH, new JdkPacketCiphers()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cid: 8 (expected: 7, as in the keys)");
    }

    @Test
    void sealsNothingMoreWhenItsKeyIsExhausted() {
        PacketLink link = PacketLink.client(keys(), CID, EPOCH, new NoCiphers());
        byte[] packet = new byte[64];
        for (int i = 1; i < 1 << 22; i++) {
            link.seal(packet, PacketType.KEEP_ALIVE, 0);
        }
        assertThat(link.isExhausted()).isFalse();

        link.seal(packet, PacketType.KEEP_ALIVE, 0);

        assertThat(link.isExhausted()).isTrue();
        assertThatThrownBy(() -> link.seal(packet, PacketType.KEEP_ALIVE, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sequence: 4194304 (expected: below 2^22)");
    }

    @Test
    void isUnderForgeryAfterAMillionPacketsThatDidNotOpen() {
        PacketLink link = PacketLink.server(keys(), CID, EPOCH, new NoCiphers());
        byte[] packet = sealed(client, PacketType.INPUT, run(0, 20));
        for (int i = 1; i < 1 << 20; i++) {
            link.open(packet, packet.length, content);
        }
        assertThat(link.isUnderForgery()).isFalse();

        link.open(packet, packet.length, content);

        assertThat(link.isUnderForgery()).isTrue();
    }

    private static Set<PacketFate> fatesAfterFlipIn(int bit) {
        boolean isSequence = bit >= 8 * 9 && bit < 8 * 13;
        return switch (bit) {
            case 0, 1, 2, 3 -> Set.of(PacketFate.UNKNOWN_TYPE, PacketFate.FORGED);
            case 4, 5 -> Set.of(PacketFate.WRONG_PHASE);
            case 6, 7 -> Set.of(PacketFate.WRONG_VERSION);
            default -> isSequence ? Set.of(PacketFate.FORGED, PacketFate.STALE) : Set.of(PacketFate.FORGED);
        };
    }

    private PacketFate open(PacketLink link, byte[] packet) {
        PacketFate fate = PacketLink.check(packet, packet.length);
        return fate == PacketFate.ACCEPTED ? link.open(packet, packet.length, content) : fate;
    }

    /** Seals by doing nothing and opens nothing: counting to 2^22 with real ciphers would take seconds. */
    private static final class NoCiphers implements PacketCiphers {

        @Override
        public PacketSealer sealer(DirectionKeys keys) {
            return (sequence, packet, headerBytes, contentBytes) -> headerBytes + contentBytes;
        }

        @Override
        public PacketOpener opener(DirectionKeys keys) {
            return (sequence, packet, headerBytes, packetBytes, content) -> PacketOpener.FORGED;
        }
    }
}
