package dev.naadam.server.core.session;

/**
 * How far a match is committed, and what it may do by that: simulate its next tick, show the newest one, end.
 *
 * <p>A strict match has at most one tick that is not committed (decision 0033): what it shows is then always its newest
 * state, and all that it was. It catches up at no more than twice its rate, since only eight ticks of a player's inputs are
 * kept ahead: at that pace the next ones are here before they are played, and a store that hung costs nobody an input.
 */
final class Commitment {

    /** A match that could not go on for so long is paused, and its players are told. */
    static final long PAUSE_NANOS = 250_000_000;

    /** A provisional match runs so far ahead of its log. */
    static final int MAX_LAG_SECONDS = 2;

    /** While it is paused it looks so often whether somebody has to be told, asked or dropped. */
    private static final long LOOK_INTERVAL_NANOS = 100_000_000;

    private final Durability durability;
    private final MatchJournal journal;
    private final Counters counters;
    private final long maxLagTicks;
    private final long halfPeriodNanos;
    private long tick;
    private long hash;
    private long committedTick;
    private long shownTick;
    private long shownHash;
    private long steppedNanos;
    private long lookNanos;
    private boolean isLast;
    private boolean isPaused;

    Commitment(MatchSpec spec, MatchJournal journal, Counters counters) {
        int tickRateHz = spec.setup().tickRateHz();
        this.durability = spec.durability();
        this.journal = journal;
        this.counters = counters;
        this.maxLagTicks = durability == Durability.STRICT ? 1 : (long) MAX_LAG_SECONDS * tickRateHz;
        this.halfPeriodNanos = 500_000_000 / tickRateHz;
    }

    /** Goes on with a stage of which everything is committed. */
    void goOn(Stage stage, long nowNanos) {
        tick = stage.tick();
        hash = stage.hash();
        committedTick = tick;
        steppedNanos = nowNanos - 2 * halfPeriodNanos;
        show();
    }

    /**
     * The stage has made its next tick.
     *
     * @param isLast whether the match is over with it
     */
    void stepped(Stage stage, boolean isLast, long nowNanos) {
        tick = stage.tick();
        hash = stage.hash();
        this.isLast = isLast;
        steppedNanos = nowNanos;
        lookNanos = nowNanos + PAUSE_NANOS;
        if (durability == Durability.NONE) {
            committedTick = tick;
        } else {
            journal.tick(tick, stage.inputs(), hash);
        }
        show();
    }

    /** Everything up to this tick is committed; whether the newest one may be shown that could not before. */
    boolean committed(long committed) {
        boolean wasShown = isShown();
        committedTick = Math.max(committedTick, Math.min(committed, tick));
        if (!isHeldUp()) {
            endPause();
        }
        show();
        return isShown() && !wasShown;
    }

    private void show() {
        if (durability != Durability.STRICT || committedTick == tick) {
            shownTick = tick;
            shownHash = hash;
        }
    }

    /** Whether players may be sent the newest tick. */
    boolean isShown() {
        return shownTick == tick;
    }

    /** Whether all that was simulated is committed. */
    boolean isComplete() {
        return committedTick == tick;
    }

    /** Whether the next tick has to wait for the log. */
    boolean isHeldUp() {
        return tick - committedTick >= (isLast ? 1 : maxLagTicks);
    }

    /** When the match wants its next turn, whose schedule says {@code scheduledNanos}. */
    long dueNanos(long scheduledNanos) {
        if (durability == Durability.NONE) {
            return scheduledNanos;
        }
        long earliestNanos = isHeldUp() ? lookNanos : steppedNanos + halfPeriodNanos;
        return isHeldUp() || scheduledNanos - earliestNanos < 0 ? earliestNanos : scheduledNanos;
    }

    /** It is still held up, for longer than a pause takes: it is paused now, and its next look is later. */
    void pause(long nowNanos) {
        lookNanos = nowNanos + LOOK_INTERVAL_NANOS;
        if (!isPaused) {
            isPaused = true;
            counters.add(Counters.Count.PAUSES, 1);
        }
    }

    /** It goes on, or ends. */
    void endPause() {
        if (isPaused) {
            isPaused = false;
            counters.add(Counters.Count.PAUSES_ENDED, 1);
        }
    }

    boolean isPaused() {
        return isPaused;
    }

    /** Ticks by which the committed one is behind the newest. */
    int lagTicks() {
        return (int) (tick - committedTick);
    }

    long committedTick() {
        return committedTick;
    }

    /** The newest tick that players may know of. */
    long shownTick() {
        return shownTick;
    }

    /** The hash chain after {@link #shownTick}. */
    long shownHash() {
        return shownHash;
    }
}
