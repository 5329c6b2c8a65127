package dev.naadam.server.core.session;

/**
 * Carries out the pauses that people have ordered (docs/decisions/0040). An order takes effect at the next tick boundary, is
 * written down, and counts for who gave it once it is committed: a successor then stands still as well.
 *
 * <p>Orders may come again, late, and in any order: pauses are numbered, and of an older one than the newest nothing holds.
 */
final class Recesses {

    /** Between the word to go on and the next tick: whoever gave it must not be the only one who is ready. */
    static final long GRACE_NANOS = 3_000_000_000L;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** So often it looks whether somebody has to be told, asked or dropped: the interval of WAITING. */
    private static final long LOOK_INTERVAL_NANOS = 100_000_000;

    /** What a turn of the match is for. */
    enum Turn {
        /** No pause: whatever else is due. */
        PLAYS,
        /** It stands still. */
        RESTS,
        /** It has stood still up to now: the next tick has its regular time. */
        GOES_ON
    }

    private final MatchJournal journal;
    private final Counters counters;
    private final boolean isLogged;
    private long number;
    private long lengthMillis;
    private long beganNanos;
    private long endNanos;
    private long lookNanos;
    private boolean isOrdered;
    private boolean isOn;
    private boolean hasEnd;
    private boolean isCommitted = true;

    Recesses(MatchSpec spec, MatchJournal journal, Counters counters) {
        this.journal = journal;
        this.counters = counters;
        this.isLogged = spec.durability() != Durability.NONE;
    }

    /** What another owner has written down. */
    void goOn(Recess recess, long nowNanos) {
        number = recess.number();
        if (recess.isOn()) {
            lengthMillis = recess.leftMillis();
            begin(nowNanos);
        }
    }

    /** A pause is ordered, perhaps again; a newer one than that which is on takes its place. */
    void order(long ordered, long millis, long nowNanos) {
        if (ordered <= number) {
            return;
        }
        number = ordered;
        lengthMillis = millis;
        if (isOn) {
            limit(nowNanos);
            write(nowNanos);
        } else {
            isOrdered = true;
        }
    }

    /** Play shall go on: in a moment if it stands still. The order to pause may come behind this one, and is late then. */
    void callOff(long ordered, long nowNanos) {
        boolean isKnown = ordered < number || (ordered == number && !isOrdered && !isOn);
        if (isKnown) {
            return;
        }
        number = ordered;
        isOrdered = false;
        boolean isSoonOver = hasEnd && endNanos - nowNanos <= GRACE_NANOS;
        if (isOn && !isSoonOver) {
            hasEnd = true;
            endNanos = nowNanos + GRACE_NANOS;
            lookNanos = earlier(lookNanos, endNanos);
        }
        if (!isOn || !isSoonOver) {
            write(nowNanos);
        }
    }

    /**
     * What the match has this turn for.
     *
     * @param mayBegin whether its newest tick is shown
     */
    Turn turn(boolean mayBegin, long nowNanos) {
        if (isOrdered && mayBegin) {
            isOrdered = false;
            begin(nowNanos);
            write(nowNanos);
        } else if (isOn && hasEnd && nowNanos - endNanos >= 0) {
            drop();
            write(nowNanos);
            return Turn.GOES_ON;
        }
        if (!isOn) {
            return Turn.PLAYS;
        }
        lookNanos = nowNanos + LOOK_INTERVAL_NANOS;
        lookNanos = hasEnd ? earlier(lookNanos, endNanos) : lookNanos;
        return Turn.RESTS;
    }

    private void begin(long nowNanos) {
        isOn = true;
        beganNanos = nowNanos;
        lookNanos = nowNanos;
        limit(nowNanos);
        counters.add(Counters.Count.RECESSES, 1);
    }

    private void limit(long nowNanos) {
        hasEnd = lengthMillis != Recess.NO_END;
        endNanos = nowNanos + lengthMillis * NANOS_PER_MILLI;
        lookNanos = nowNanos;
    }

    private void write(long nowNanos) {
        isCommitted = !isLogged;
        if (isLogged) {
            journal.recess(state(nowNanos));
        }
    }

    /** The match ends, or is another's. */
    void drop() {
        isOrdered = false;
        if (isOn) {
            isOn = false;
            counters.add(Counters.Count.RECESSES_ENDED, 1);
        }
    }

    /** What was written last is in the log. */
    void committed() {
        isCommitted = true;
    }

    /** What a successor has to know. */
    Recess state(long nowNanos) {
        long leftMillis = hasEnd ? Math.max(0, (endNanos - nowNanos) / NANOS_PER_MILLI) : Recess.NO_END;
        return new Recess(number, isOn, isOn ? leftMillis : 0);
    }

    boolean isOn() {
        return isOn;
    }

    /** Whether nothing is ordered or written that a successor would not know of. */
    boolean isSettled() {
        return isCommitted && !isOrdered;
    }

    /** The newest pause that was ordered; 0: there was none. */
    long number() {
        return number;
    }

    /** How long it has stood still, or did the last time. */
    long lengthNanos(long nowNanos) {
        return nowNanos - beganNanos;
    }

    /** While it stands still: when the match wants its next turn. */
    long dueNanos() {
        return lookNanos;
    }

    private static long earlier(long a, long b) {
        return a - b < 0 ? a : b;
    }
}
