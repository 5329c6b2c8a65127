package dev.naadam.server.core.replay;

import dev.naadam.game.GameSetup;
import dev.naadam.protocol.Bytes;
import java.util.Arrays;

/**
 * Some ticks of a match, written one after the other into bytes that are reused: the content of a TICKS section.
 *
 * <p>Of each tick it holds the hash, who had an input, and the inputs that differ from the same player's last one in this
 * chunk; a chunk is therefore read without those before it. Players hold keys for many ticks: of bots that press random
 * ones a quarter changes in a tick, of people far less, and nothing that packs better is as cheap as a comparison.
 *
 * <p>One thread at a time. {@link #add} allocates nothing.
 */
public final class TickChunk {

    /** First tick 4, ticks 2, hash before 8. */
    static final int HEAD_BYTES = 14;

    private static final int COUNT_OFFSET = 4;

    private final int players;
    private final int inputBytes;
    private final int maskBytes;
    private final int maxTicks;
    private final int maxTickBytes;
    private final byte[] last;
    private final byte[] bytes;
    private long firstTick;
    private int ticks;
    private int length;

    /**
     * Room for as many ticks of matches with this setup as a chunk may have.
     *
     * @param inputBytes of one player's input
     */
    public TickChunk(GameSetup setup, int inputBytes) {
        this.players = setup.players();
        this.inputBytes = inputBytes;
        this.maskBytes = maskBytes(players);
        this.maxTicks = ReplayLimits.MAX_CHUNK_SECONDS * setup.tickRateHz();
        this.maxTickBytes = Long.BYTES + 2 * maskBytes + players * inputBytes;
        this.last = new byte[players * inputBytes];
        this.bytes = new byte[Math.min(ReplayLimits.MAX_CHUNK_BYTES, HEAD_BYTES + maxTicks * maxTickBytes)];
    }

    static int maskBytes(int players) {
        return (players + 7) / 8;
    }

    /** Forgets everything, and begins with this tick. */
    public void begin(long firstTick, long hashBefore) {
        this.firstTick = firstTick;
        this.ticks = 0;
        this.length = HEAD_BYTES;
        Arrays.fill(last, (byte) 0);
        Bytes.put32(bytes, 0, firstTick);
        Bytes.put16(bytes, COUNT_OFFSET, 0);
        Bytes.put64(bytes, COUNT_OFFSET + 2, hashBefore);
    }

    /** Whether any tick still fits. */
    public boolean hasRoom() {
        return ticks < maxTicks && length + maxTickBytes <= bytes.length;
    }

    /**
     * Adds the next tick; only while there is room.
     *
     * @param hash the hash chain after it
     * @param presentMask bit {@code slot} set: that slot had an input
     * @param inputs of all slots behind each other, as in {@link dev.naadam.game.TickInputs#bytes}
     */
    public void add(long hash, long presentMask, byte[] inputs) {
        Bytes.put64(bytes, length, hash);
        int masks = length + Long.BYTES;
        int at = masks + 2 * maskBytes;
        long changed = 0;
        for (int slot = 0; slot < players; slot++) {
            int from = slot * inputBytes;
            int to = from + inputBytes;
            if ((presentMask >>> slot & 1) != 0 && !Arrays.equals(inputs, from, to, last, from, to)) {
                changed |= 1L << slot;
                System.arraycopy(inputs, from, last, from, inputBytes);
                System.arraycopy(inputs, from, bytes, at, inputBytes);
                at += inputBytes;
            }
        }
        putMask(masks, presentMask);
        putMask(masks + maskBytes, changed);
        length = at;
        ticks++;
        Bytes.put16(bytes, COUNT_OFFSET, ticks);
    }

    private void putMask(int offset, long mask) {
        for (int i = 0; i < maskBytes; i++) {
            bytes[offset + i] = (byte) (mask >>> (8 * i));
        }
    }

    /** Number of the first tick. */
    public long firstTick() {
        return firstTick;
    }

    /** Number of the last tick; one less than the first of an empty chunk. */
    public long lastTick() {
        return firstTick + ticks - 1;
    }

    /** Whether it has no tick. */
    public boolean isEmpty() {
        return ticks == 0;
    }

    /** Bytes that it takes of memory, whatever is in it. */
    public int capacityBytes() {
        return bytes.length;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
