package dev.naadam.server.app.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What became of replays and their parts. Any thread. */
public final class ReplayCounters {

    private final Map<PartFate, LongAdder> parts = new EnumMap<>(PartFate.class);
    private final Map<ReplayFate, LongAdder> replays = new EnumMap<>(ReplayFate.class);

    /** All zero. */
    public ReplayCounters() {
        for (PartFate fate : PartFate.values()) {
            parts.put(fate, new LongAdder());
        }
        for (ReplayFate fate : ReplayFate.values()) {
            replays.put(fate, new LongAdder());
        }
    }

    void count(PartFate fate) {
        adder(parts, fate).increment();
    }

    void count(ReplayFate fate) {
        adder(replays, fate).increment();
    }

    /** Parts with this fate. */
    public long of(PartFate fate) {
        return adder(parts, fate).sum();
    }

    /** Replays with this fate. */
    public long of(ReplayFate fate) {
        return adder(replays, fate).sum();
    }

    private static <F> LongAdder adder(Map<F, LongAdder> counts, F fate) {
        return Objects.requireNonNull(counts.get(fate), "the constructor has put them all");
    }
}
