package dev.naadam.server.core.replay;

/**
 * Which ticks are in a stored chunk, and who stored it.
 *
 * @param firstTick from 1
 * @param lastTick at least the first
 * @param epoch of the owner: a match that moves is recorded by each of its owners
 */
public record Span(long firstTick, long lastTick, long epoch) {

    public Span {
        if (firstTick < 1 || lastTick < firstTick || lastTick > ReplayLimits.MAX_TICK || epoch < 0) {
            throw new IllegalArgumentException("ticks " + firstTick + " to " + lastTick + " of epoch " + epoch
                    + " (expected: from 1 on, in order)");
        }
    }
}
