package dev.naadam.server.core.replay;

import org.jspecify.annotations.Nullable;

/**
 * Writes the ticks of one match into chunks, on the thread of the match, in order. Allocates nothing: full chunks are
 * exchanged for empty ones.
 *
 * <p>Of a match that comes from another node it goes on behind the first tick that its log still has; what it records a
 * second time is the same, and replaces nothing ({@link ReplayAssembly}).
 */
public final class TickRecorder {

    /** Where full chunks go and empty ones come from. */
    public interface Exchange {

        /** Takes a chunk with at least one tick; an empty one for it, or null: there is none, record no more. */
        @Nullable TickChunk exchange(TickChunk full);
    }

    private final Exchange exchange;
    private @Nullable TickChunk chunk;
    private long tick;
    private long hash;

    /**
     * Begins behind a tick; 0 and 0 for a whole match.
     *
     * @param tickBefore the last one that needs no recording here
     * @param hashBefore the hash chain after it
     */
    public TickRecorder(TickChunk first, long tickBefore, long hashBefore, Exchange exchange) {
        this.exchange = exchange;
        this.chunk = first;
        this.tick = tickBefore;
        this.hash = hashBefore;
        first.begin(tickBefore + 1, hashBefore);
    }

    /**
     * Records the next tick. One that does not follow ends the recording: a replay with a gap is worth nothing behind it.
     *
     * @param tickHash the hash chain after it
     * @param presentMask bit {@code slot} set: that slot had an input
     * @param inputs of all slots behind each other
     */
    public void record(long nextTick, long tickHash, long presentMask, byte[] inputs) {
        TickChunk current = chunk;
        if (current == null) {
            return;
        }
        if (nextTick != tick + 1 || nextTick > ReplayLimits.MAX_TICK) {
            end();
            return;
        }
        current.add(tickHash, presentMask, inputs);
        tick = nextTick;
        hash = tickHash;
        if (!current.hasRoom()) {
            handOver(current);
        }
    }

    /** Hands over what there is, as at the end of a match, and records no more. */
    public void end() {
        TickChunk current = chunk;
        if (current != null && !current.isEmpty()) {
            handOver(current);
        }
        chunk = null;
    }

    private void handOver(TickChunk full) {
        TickChunk empty = exchange.exchange(full);
        if (empty != null) {
            empty.begin(tick + 1, hash);
        }
        chunk = empty;
    }

    /** Whether ticks are still recorded. */
    public boolean isRecording() {
        return chunk != null;
    }

    /** The last tick recorded. */
    public long tick() {
        return tick;
    }

    /** The hash chain after it. */
    public long hash() {
        return hash;
    }
}
