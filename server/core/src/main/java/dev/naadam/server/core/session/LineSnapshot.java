package dev.naadam.server.core.session;

import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.equalise.EqualiseLimits;

/**
 * What goes on of a player's line when another server takes the match over: it measures the round trip anew, but what the
 * match began with stays what it was, and padding does not jump.
 *
 * @param checkedMicros what the line was right before the first tick, {@link DeliveredLine#NONE} if that is not known
 * @param paddingNanos by which the line is made longer
 */
public record LineSnapshot(long checkedMicros, long paddingNanos) {

    public LineSnapshot {
        if (paddingNanos < 0 || paddingNanos > EqualiseLimits.MAX_PADDING_NANOS) {
            throw new IllegalArgumentException(
                    "paddingNanos: " + paddingNanos + " (expected: 0 to " + EqualiseLimits.MAX_PADDING_NANOS + ")");
        }
    }
}
