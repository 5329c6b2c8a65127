package dev.naadam.server.core.replay;

import dev.naadam.game.TickInputs;

/** Goes through the ticks of a replay. Allocates nothing after construction. One thread. */
public final class ReplayTicks {

    private final Replay replay;
    private final ChunkReader chunk;
    private int opened;
    private long tick;
    private boolean failed;

    ReplayTicks(Replay replay) {
        this.replay = replay;
        this.chunk = new ChunkReader(
                replay.head().players().size(), replay.head().rules().inputBytes());
    }

    /** Inputs of the right size for {@link #next}. */
    public TickInputs inputs() {
        return new TickInputs(
                replay.head().players().size(), replay.head().rules().inputBytes());
    }

    /** Reads the next tick; false behind the last, and at one that can't be read. */
    public boolean next(TickInputs into) {
        while (!failed) {
            if (opened > 0 && chunk.next(into)) {
                tick++;
                return true;
            }
            if (opened > 0 && chunk.hasFailed()) {
                failed = true;
            } else if (opened == replay.chunks().size()) {
                return false;
            } else {
                open();
            }
        }
        return false;
    }

    private void open() {
        Replay.Chunk next = replay.chunks().get(opened);
        long before = opened == 0 ? 0 : chunk.hash();
        failed = !chunk.open(replay.bytes(), next.offset(), next.length()) || chunk.hashBefore() != before;
        opened++;
    }

    /** Number of the tick that was read last; 0: none was. */
    public long tick() {
        return tick;
    }

    /** The hash chain after it, as recorded. */
    public long hash() {
        return chunk.hash();
    }

    /** Whether the tick behind the last one read is there and can't be read. */
    public boolean hasFailed() {
        return failed;
    }
}
