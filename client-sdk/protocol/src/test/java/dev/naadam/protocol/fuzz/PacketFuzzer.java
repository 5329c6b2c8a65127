package dev.naadam.protocol.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes bad packets out of good ones, and bad ones out of nothing, and hands them to a reader that must not throw.
 *
 * <p>Half of the packets are genuine ones with a few mutations, because a reader's last checks are reached only by
 * what passes its first.
 */
public final class PacketFuzzer {

    private static final int MAX_BYTES = 1_300;
    private static final int MAX_MUTATIONS = 4;
    private static final byte[] BOUNDARIES = {0, 1, 2, 31, 32, 33, 63, 64, 65, 127, -128, -1};

    private final Campaign campaign;
    private final Random random;
    private final List<byte[]> genuine;

    /** Mutates the given packets; the campaign says how often and from which random seed. */
    public PacketFuzzer(Campaign campaign, List<byte[]> genuine) {
        this.campaign = campaign;
        this.random = campaign.random();
        this.genuine = List.copyOf(genuine);
    }

    /** Feeds {@code smoke} packets, or 100 times as many in a full campaign, and stops at the first that throws. */
    public void feed(int smoke, Consumer<byte[]> reader) {
        int packets = campaign.times(smoke);
        for (int i = 0; i < packets; i++) {
            byte[] packet = next();
            try {
                reader.accept(packet.clone());
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "packet " + i + " of " + packets + ", " + HexFormat.of().formatHex(packet) + "\nrepeat: "
                                + campaign.toRepeat(),
                        e);
            }
        }
    }

    /** The next packet, 0 to 1300 bytes. */
    private byte[] next() {
        byte[] packet = genuine.get(random.nextInt(genuine.size())).clone();
        return switch (random.nextInt(4)) {
            case 0 -> noise(random.nextInt(MAX_BYTES + 1));
            case 1 -> scrambled(packet);
            default -> mutated(packet);
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    /** Noise behind a believable first byte. */
    private byte[] scrambled(byte[] packet) {
        if (packet.length > 0) {
            System.arraycopy(noise(packet.length - 1), 0, packet, 1, packet.length - 1);
        }
        return packet;
    }

    private byte[] mutated(byte[] genuinePacket) {
        byte[] packet = genuinePacket;
        int mutations = random.nextInt(MAX_MUTATIONS + 1);
        for (int i = 0; i < mutations && packet.length > 0; i++) {
            int at = random.nextInt(packet.length);
            switch (random.nextInt(6)) {
                case 0 -> packet[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> packet[at] = BOUNDARIES[random.nextInt(BOUNDARIES.length)];
                case 2 -> packet[at] = (byte) random.nextInt(256);
                case 3 -> Arrays.fill(packet, at, Math.min(packet.length, at + 8), (byte) -random.nextInt(2));
                case 4 -> packet = Arrays.copyOf(packet, at);
                default ->
                    packet = Arrays.copyOf(packet, packet.length + random.nextInt(MAX_BYTES + 1 - packet.length));
            }
        }
        return packet;
    }
}
