package dev.naadam.server.aead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.naadam.server.aead.Library#isThere")
class OpensslPacketCiphersTest {

    private static final int HEADER_BYTES = ProtocolLimits.HEADER_BYTES;
    private static final int PACKETS = 2_000;
    private static final int WARM_UP_PACKETS = 20_000;

    private final OpensslPacketCiphers ciphers = new OpensslPacketCiphers();
    private final long randomSeed = System.nanoTime();
    private final Random random = new Random(randomSeed);

    @Test
    void sealsAndOpensRandomPacketsAsTheJdkDoes() {
        DirectionKeys keys = keys();
        PacketSealer jdkSealer = new JdkPacketCiphers().sealer(keys);
        PacketSealer sealer = ciphers.sealer(keys);
        PacketOpener opener = ciphers.opener(keys);
        for (int sequence = 1; sequence <= PACKETS; sequence++) {
            int contentBytes = random.nextInt(ProtocolLimits.MAX_CONTENT_BYTES + 1);
            byte[] plain = bytes(HEADER_BYTES + contentBytes + ProtocolLimits.TAG_BYTES);
            byte[] expected = plain.clone();
            byte[] packet = plain.clone();
            byte[] content = new byte[contentBytes];

            int length = sealer.seal(sequence, packet, HEADER_BYTES, contentBytes);
            int expectedLength = jdkSealer.seal(sequence, expected, HEADER_BYTES, contentBytes);
            int opened = opener.open(sequence, packet, HEADER_BYTES, length, content);

            assertThat(length).as(seed()).isEqualTo(expectedLength);
            assertThat(packet).as(seed()).isEqualTo(expected);
            assertThat(opened).as(seed()).isEqualTo(contentBytes);
            assertThat(content)
                    .as(seed())
                    .isEqualTo(Arrays.copyOfRange(plain, HEADER_BYTES, HEADER_BYTES + contentBytes));
        }
    }

    @Test
    void opensNoPacketWithABitChangedAndTheGenuineOneAfterwards() {
        DirectionKeys keys = keys();
        PacketOpener opener = ciphers.opener(keys);
        byte[] packet = sealed(keys, 7, 40);

        for (int bit = 0; bit < 8 * packet.length; bit++) {
            byte[] forged = packet.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(open(opener, 7, forged)).as("bit " + bit).isEqualTo(PacketOpener.FORGED);
        }

        assertThat(open(opener, 8, packet)).isEqualTo(PacketOpener.FORGED);
        assertThat(open(opener, 7, packet)).isEqualTo(40);
    }

    @Test
    void opensNoPacketCutShort() {
        DirectionKeys keys = keys();
        PacketOpener opener = ciphers.opener(keys);
        byte[] packet = sealed(keys, 7, 40);

        for (int length = HEADER_BYTES; length < packet.length; length++) {
            assertThat(open(opener, 7, Arrays.copyOf(packet, length)))
                    .as(length + " bytes")
                    .isEqualTo(PacketOpener.FORGED);
        }
    }

    @Test
    void touchesNothingBesideThePacket() {
        byte[] before = bytes(200);
        byte[] packet = before.clone();

        int length = ciphers.sealer(keys()).seal(1, packet, HEADER_BYTES, 20);

        assertThat(Arrays.copyOf(packet, HEADER_BYTES)).isEqualTo(Arrays.copyOf(before, HEADER_BYTES));
        assertThat(Arrays.copyOfRange(packet, length, 200)).isEqualTo(Arrays.copyOfRange(before, length, 200));
    }

    @Test
    void sealsUnderNoSequenceTwiceNorUnderAnEarlierOne() {
        PacketSealer sealer = ciphers.sealer(keys());
        sealer.seal(3, new byte[64], HEADER_BYTES, 10);

        for (long sequence = 0; sequence <= 3; sequence++) {
            long spent = sequence;
            assertThatThrownBy(() -> sealer.seal(spent, new byte[64], HEADER_BYTES, 10))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("sequence " + spent + " can't be sealed");
        }
    }

    @Test
    void freesTheContextsOfSessionsThatEnd() {
        List<PacketSealer> sealers = new ArrayList<>();
        List<PacketOpener> openers = new ArrayList<>();
        for (int session = 0; session < 100; session++) {
            sealers.add(ciphers.sealer(keys()));
            openers.add(ciphers.opener(keys()));
        }
        assertThat(ciphers.contexts()).isEqualTo(200);

        sealers.forEach(PacketSealer::close);
        openers.forEach(PacketOpener::close);
        openers.forEach(PacketOpener::close);

        assertThat(ciphers.contexts()).isZero();
    }

    @Test
    void refusesWorkAfterItsEndInsteadOfTouchingFreedMemory() {
        PacketSealer sealer = ciphers.sealer(keys());
        PacketOpener opener = ciphers.opener(keys());

        sealer.close();
        opener.close();

        assertThatThrownBy(() -> sealer.seal(1, new byte[64], HEADER_BYTES, 10)).hasMessage("Already closed");
        assertThatThrownBy(() -> opener.open(1, new byte[64], HEADER_BYTES, 64, new byte[64]))
                .hasMessage("Already closed");
    }

    @Test
    void allocatesNothingForAPacket() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        DirectionKeys keys = keys();
        PacketSealer sealer = ciphers.sealer(keys);
        PacketOpener opener = ciphers.opener(keys);
        byte[] packet = new byte[ProtocolLimits.OVERHEAD_BYTES + 100];
        byte[] content = new byte[100];
        turn(sealer, opener, packet, content, 1, WARM_UP_PACKETS);

        long before = threads.getCurrentThreadAllocatedBytes();
        turn(sealer, opener, packet, content, WARM_UP_PACKETS + 1, PACKETS);
        long allocatedBytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocatedBytes / (double) PACKETS)
                .as("bytes for each packet")
                .isLessThan(1);
    }

    private static void turn(
            PacketSealer sealer, PacketOpener opener, byte[] packet, byte[] content, long sequence, int packets) {
        for (int i = 0; i < packets; i++) {
            int length = sealer.seal(sequence + i, packet, HEADER_BYTES, content.length);
            opener.open(sequence + i, packet, HEADER_BYTES, length, content);
        }
    }

    private byte[] sealed(DirectionKeys keys, long sequence, int contentBytes) {
        byte[] packet = bytes(ProtocolLimits.OVERHEAD_BYTES + contentBytes);
        ciphers.sealer(keys).seal(sequence, packet, HEADER_BYTES, contentBytes);
        return packet;
    }

    private static int open(PacketOpener opener, long sequence, byte[] packet) {
        return opener.open(sequence, packet, HEADER_BYTES, packet.length, new byte[64]);
    }

    private DirectionKeys keys() {
        return DirectionKeys.of(bytes(DirectionKeys.KEY_BYTES + DirectionKeys.IV_BYTES));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String seed() {
        return "randomSeed " + randomSeed;
    }
}
