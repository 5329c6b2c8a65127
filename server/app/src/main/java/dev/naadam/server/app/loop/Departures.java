package dev.naadam.server.app.loop;

/**
 * How long ticks take from when they were due to when their states have left: lateness, simulation, commit, sealing and the
 * wait for the flush that they share with others. The shard's thread; allocates nothing after its making.
 */
final class Departures {

    /** Ticks that one flush sends: all matches of a full shard, each more than twice. What is beyond is not measured. */
    static final int MAX_TICKS = 1024;

    private final LoopMeter meter;
    private final long[] dueNanos = new long[MAX_TICKS];
    private int ticks;

    Departures(LoopMeter meter) {
        this.meter = meter;
    }

    /** A tick's states leave with the next flush. */
    void add(long tickDueNanos) {
        if (ticks < MAX_TICKS) {
            dueNanos[ticks++] = tickDueNanos;
        }
    }

    /** That was it. */
    void left(long nowNanos) {
        for (int i = 0; i < ticks; i++) {
            meter.left(nowNanos - dueNanos[i]);
        }
        ticks = 0;
    }
}
