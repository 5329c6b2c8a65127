package dev.naadam.server.core.replay;

import dev.naadam.game.TickInputs;
import dev.naadam.protocol.Bytes;
import java.util.Arrays;

/**
 * Reads what {@link TickChunk} wrote from bytes that anybody may have made up. Never throws; nothing is allocated after
 * construction. One thread.
 */
public final class ChunkReader {

    private final int players;
    private final int inputBytes;
    private final int maskBytes;
    private final long playersMask;
    private final byte[] last;
    private byte[] bytes = {};
    private int position;
    private int end;
    private long nextTick;
    private int left;
    private long hashBefore;
    private long hash;
    private boolean failed = true;

    /** For matches of so many players whose inputs have so many bytes. */
    public ChunkReader(int players, int inputBytes) {
        this.players = players;
        this.inputBytes = inputBytes;
        this.maskBytes = TickChunk.maskBytes(players);
        this.playersMask = -1L >>> (Long.SIZE - players);
        this.last = new byte[players * inputBytes];
    }

    /** Starts at {@code bytes[offset, offset + length)}, read in place; false if no chunk begins there. */
    public boolean open(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        Arrays.fill(last, (byte) 0);
        failed = length < TickChunk.HEAD_BYTES || length > ReplayLimits.MAX_CHUNK_BYTES;
        if (failed) {
            return false;
        }
        position = offset + TickChunk.HEAD_BYTES;
        end = offset + length;
        nextTick = Bytes.u32(bytes, offset);
        left = Bytes.u16(bytes, offset + 4);
        hashBefore = Bytes.i64(bytes, offset + 6);
        hash = hashBefore;
        failed = nextTick == 0
                || left == 0
                || left > ReplayLimits.MAX_CHUNK_TICKS
                || nextTick + left - 1 > ReplayLimits.MAX_TICK;
        return !failed;
    }

    /** The tick that {@link #next} reads. */
    public long nextTick() {
        return nextTick;
    }

    /** Ticks that are left, as the chunk says. */
    public int left() {
        return left;
    }

    /** The hash chain before the first tick. */
    public long hashBefore() {
        return hashBefore;
    }

    /** Reads the next tick's inputs; false at the end, and if what follows is no tick. */
    public boolean next(TickInputs into) {
        int masks = position + Long.BYTES;
        int at = masks + 2 * maskBytes;
        if (failed || left == 0 || at > end) {
            failed |= left != 0 || position != end;
            return false;
        }
        long present = mask(masks);
        long changed = mask(masks + maskBytes);
        failed = (present & ~playersMask) != 0
                || (changed & ~present) != 0
                || at + Long.bitCount(changed) * inputBytes > end;
        if (failed) {
            return false;
        }
        hash = Bytes.i64(bytes, position);
        into.clear();
        for (int slot = 0; slot < players; slot++) {
            if ((changed >>> slot & 1) != 0) {
                System.arraycopy(bytes, at, last, slot * inputBytes, inputBytes);
                at += inputBytes;
            }
            if ((present >>> slot & 1) != 0) {
                into.set(slot, last, slot * inputBytes);
            }
        }
        position = at;
        nextTick++;
        left--;
        return true;
    }

    private long mask(int offset) {
        long mask = 0;
        for (int i = 0; i < maskBytes; i++) {
            mask |= (bytes[offset + i] & 0xffL) << (8 * i);
        }
        return mask;
    }

    /** The hash chain after the tick that was read last. */
    public long hash() {
        return hash;
    }

    /** Whether something was read that is no chunk; tells only after {@link #next} answered false. */
    public boolean hasFailed() {
        return failed;
    }
}
