package dev.naadam.server.core.capacity;

/**
 * How much of a shard's time matches may be expected to take. A pure function of loads: whoever asks keeps the ledger.
 *
 * @param nanosPerSecond of each shard, ns of its thread in a second
 */
public record TickBudget(long nanosPerSecond) {

    /** Of a thread's time. The rest is for what ticks have in common: reading sockets, collecting garbage, bad luck. */
    public static final int DEFAULT_PERCENT = 70;

    /** Highest percentage that can be asked for; over 100 means: never mind, as a benchmark does. */
    public static final int MAX_PERCENT = 1_000;

    /** No shard has room. */
    public static final int NONE = -1;

    private static final long NANOS_PER_PERCENT = 10_000_000;

    public TickBudget {
        if (nanosPerSecond <= 0) {
            throw new IllegalArgumentException("nanosPerSecond: " + nanosPerSecond + " (expected: at least 1)");
        }
    }

    /** This part of a thread, 1 to {@value #MAX_PERCENT}. */
    public static TickBudget ofPercent(int percent) {
        if (percent < 1 || percent > MAX_PERCENT) {
            throw new IllegalArgumentException("percent: " + percent + " (expected: 1 to " + MAX_PERCENT + ")");
        }
        return new TickBudget(percent * NANOS_PER_PERCENT);
    }

    /** What a match takes of its shard, ns a second. */
    public static long cost(int tickRateHz, int players, long nanosPerPlayerTick) {
        return tickRateHz * (long) players * nanosPerPlayerTick;
    }

    /**
     * The shard with the least to do, if a match of this cost fits there; else {@link #NONE}.
     *
     * @param loads of each shard, ns a second; the first of equals is chosen
     */
    public int choose(long[] loads, long cost) {
        int chosen = NONE;
        for (int shard = 0; shard < loads.length; shard++) {
            if (chosen == NONE || loads[shard] < loads[chosen]) {
                chosen = shard;
            }
        }
        return chosen != NONE && loads[chosen] + cost <= nanosPerSecond ? chosen : NONE;
    }

    /** What all shards together have left, ns a second; a shard that has too much already takes nothing from others. */
    public long free(long[] loads) {
        long free = 0;
        for (long load : loads) {
            free += Math.max(0, nanosPerSecond - load);
        }
        return free;
    }
}
