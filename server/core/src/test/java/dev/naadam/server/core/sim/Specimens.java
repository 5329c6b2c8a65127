package dev.naadam.server.core.sim;

import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.ProtocolLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Datagrams that were seen on the wire, and what an attacker without keys makes of them. Bounded. */
final class Specimens {

    private static final int KEPT = 1_000;
    private static final int LONGEST_BYTES = ProtocolLimits.MAX_DATAGRAM_BYTES + 100;

    /** First byte and connection id. */
    private static final int UP_TO_CID_BYTES = 9;

    private final SeededRandom random;
    private final List<byte[]> kept = new ArrayList<>();
    private byte[] walked = {};
    private int walkedBit;

    Specimens(SeededRandom random) {
        this.random = random;
    }

    void keep(byte[] packet, int length) {
        byte[] copy = Arrays.copyOf(packet, length);
        if (kept.size() < KEPT) {
            kept.add(copy);
        } else {
            kept.set(random.nextInt(KEPT), copy);
        }
    }

    /** One as it was. */
    byte[] any() {
        return kept.get(random.nextInt(kept.size()));
    }

    /** Something that no client sent; its connection id may be right. */
    byte[] forged() {
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(any(), random.nextInt(LONGEST_BYTES));
            case 1 -> withNoiseBehindTheCid(any());
            case 2 -> nextFlip();
            default -> withFlippedBits(any().clone());
        };
    }

    /** The same datagram with one bit turned over, the next one in each call, until all have had their turn. */
    private byte[] nextFlip() {
        if (walkedBit == walked.length * Byte.SIZE) {
            walked = any();
            walkedBit = 0;
        }
        byte[] packet = walked.clone();
        flip(packet, walkedBit++);
        return packet;
    }

    private byte[] withFlippedBits(byte[] packet) {
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            flip(packet, random.nextInt(packet.length * Byte.SIZE));
        }
        return packet;
    }

    private byte[] withNoiseBehindTheCid(byte[] model) {
        byte[] packet = noise(Math.max(model.length, ProtocolLimits.OVERHEAD_BYTES));
        System.arraycopy(model, 0, packet, 0, Math.min(UP_TO_CID_BYTES, model.length));
        return packet;
    }

    /** Random bytes of any length that a datagram can have, and of some that it can't. */
    byte[] noise() {
        return noise(random.nextInt(LONGEST_BYTES));
    }

    private byte[] noise(int length) {
        byte[] packet = new byte[length];
        for (int i = 0; i < length; i++) {
            packet[i] = (byte) random.nextInt(256);
        }
        return packet;
    }

    private static void flip(byte[] packet, int bit) {
        packet[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
}
