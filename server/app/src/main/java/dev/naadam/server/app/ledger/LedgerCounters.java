package dev.naadam.server.app.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often each of {@link LedgerCount} happened on this node. Any thread. */
public final class LedgerCounters {

    private final Map<LedgerCount, LongAdder> counts = new EnumMap<>(LedgerCount.class);

    /** Nothing has happened yet. */
    public LedgerCounters() {
        for (LedgerCount count : LedgerCount.values()) {
            counts.put(count, new LongAdder());
        }
    }

    /** Counts one. */
    public void add(LedgerCount count) {
        adder(count).increment();
    }

    /** How often it happened. */
    public long of(LedgerCount count) {
        return adder(count).sum();
    }

    private LongAdder adder(LedgerCount count) {
        return Objects.requireNonNull(counts.get(count), "the constructor has put them all");
    }
}
