package dev.naadam.server.app.control;

import java.util.concurrent.atomic.AtomicLongArray;

/** How often each of {@link ControlCount} happened on this node. Any thread. */
public final class ControlCounters {

    private final AtomicLongArray counts = new AtomicLongArray(ControlCount.values().length);

    /** Counts one. */
    public void add(ControlCount count) {
        counts.incrementAndGet(count.ordinal());
    }

    /** How often it happened. */
    public long of(ControlCount count) {
        return counts.get(count.ordinal());
    }
}
