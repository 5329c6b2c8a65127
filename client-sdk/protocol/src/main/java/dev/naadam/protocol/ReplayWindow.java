package dev.naadam.protocol;

/**
 * Remembers which of the last {@link ProtocolLimits#REPLAY_WINDOW_PACKETS} sequences were taken: a ring of bits as in
 * RFC 6479. One thread.
 *
 * <p>{@link #check} is asked before a packet is opened and changes nothing; {@link #take} only after it has opened, so
 * that a forged packet can't move the window.
 */
public final class ReplayWindow {

    private static final int WORDS = ProtocolLimits.REPLAY_WINDOW_PACKETS / Long.SIZE;

    // one word more than the window: the word that is being entered is cleared without forgetting the oldest
    private final long[] bits = new long[WORDS + 1];
    private long highest;

    /** Highest sequence taken, 0 if none. */
    public long highest() {
        return highest;
    }

    /** {@code ACCEPTED}, {@code STALE} or {@code REPLAYED}. */
    public PacketFate check(long sequence) {
        if (sequence <= 0) {
            return PacketFate.STALE;
        }
        if (sequence > highest) {
            return PacketFate.ACCEPTED;
        }
        // a subtraction: highest - window would need care near zero, sequence + window near 2^63
        if (highest - sequence >= ProtocolLimits.REPLAY_WINDOW_PACKETS) {
            return PacketFate.STALE;
        }
        return (bits[word(sequence)] >>> sequence & 1) != 0 ? PacketFate.REPLAYED : PacketFate.ACCEPTED;
    }

    /** Marks a sequence that {@link #check} accepted and that has opened. */
    public void take(long sequence) {
        if (sequence > highest) {
            long from = highest / Long.SIZE;
            long words = Math.min(sequence / Long.SIZE - from, bits.length);
            for (long i = 1; i <= words; i++) {
                bits[(int) ((from + i) % bits.length)] = 0;
            }
            highest = sequence;
        }
        bits[word(sequence)] |= 1L << sequence;
    }

    private int word(long sequence) {
        return (int) (sequence / Long.SIZE % bits.length);
    }
}
