package dev.naadam.server.app.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often each of {@link ControlCount} happened on this node. Any thread. */
public final class ControlCounters {

    private final Map<ControlCount, LongAdder> counts = new EnumMap<>(ControlCount.class);

    /** Nothing has happened yet. */
    public ControlCounters() {
        for (ControlCount count : ControlCount.values()) {
            counts.put(count, new LongAdder());
        }
    }

    /** Counts one. */
    public void add(ControlCount count) {
        adder(count).increment();
    }

    /** How often it happened. */
    public long of(ControlCount count) {
        return adder(count).sum();
    }

    private LongAdder adder(ControlCount count) {
        return Objects.requireNonNull(counts.get(count), "the constructor has put them all");
    }
}
