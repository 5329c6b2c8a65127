package dev.naadam.client;

/**
 * Says which moment of the match to draw: a little behind what arrives, so that there are two states to blend. The delay
 * is one tick plus what 95 % of the states are late; it grows and shrinks by dilation only, so that what is drawn never
 * stands still for a change of mind, never jumps and never goes back (adaptive playout, as for packet audio: Ramjee,
 * Kurose, Towsley, Schulzrinne, INFOCOM 1994). One thread.
 */
final class RenderClock {

    /** More than this behind is no longer fair to those who are aimed at: what a server rewinds at most. */
    static final long MAX_DELAY_NANOS = 200_000_000L;

    /** While the delay grows: a movement at 90 % of its pace is not seen as a stop. */
    private static final double MAX_SLOWDOWN = 0.10;

    /** While the delay shrinks, which takes its time: jitter comes in bursts. 2 %, as for the input clock. */
    private static final double MAX_SPEEDUP = 0.02;

    private final ArrivalJitter jitter;
    private final double periodNanos;
    private double renderTicks;
    private long renderedNanos;
    private boolean isRunning;

    RenderClock(int tickRateHz, ArrivalJitter jitter) {
        this.jitter = jitter;
        this.periodNanos = 1e9 / tickRateHz;
    }

    void clear() {
        isRunning = false;
    }

    /**
     * Moves on to now; never past the newest state, never back. Jumps ahead only over what would be shown more than 200 ms
     * late, after an outage.
     */
    double advance(long nowNanos, long newestTick) {
        double arriving = jitter.arrivingTicks(nowNanos);
        double wanted = arriving - targetTicks();
        if (!isRunning) {
            isRunning = true;
            renderedNanos = nowNanos;
            renderTicks = Math.min(wanted, (double) newestTick);
            return renderTicks;
        }
        double elapsedTicks = Math.max(0, nowNanos - renderedNanos) / periodNanos;
        renderedNanos = nowNanos;
        double onPace = renderTicks + elapsedTicks;
        double steered = onPace + Math.clamp(wanted - onPace, -elapsedTicks * MAX_SLOWDOWN, elapsedTicks * MAX_SPEEDUP);
        double next = Math.max(steered, arriving - MAX_DELAY_NANOS / periodNanos);
        renderTicks = Math.max(renderTicks, Math.min(next, (double) newestTick));
        return renderTicks;
    }

    /** How far the moment that is drawn lies behind the state that would be arriving now. */
    double delayTicks() {
        return isRunning ? jitter.arrivingTicks(renderedNanos) - renderTicks : targetTicks();
    }

    private double targetTicks() {
        return Math.max(1, Math.min(periodNanos + jitter.coveredNanos(), MAX_DELAY_NANOS) / periodNanos);
    }
}
