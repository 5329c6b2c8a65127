package dev.naadam.server.core.shard;

import dev.naadam.server.core.journal.LogWriter;

/**
 * How an owner gives its log to another node (docs/decisions/0037): what was written is committed, the log is released, and
 * whoever claims it says when it is ready. If nobody does for a second, it is claimed back.
 *
 * <p>Which of two nodes then has it is the store's to say, like everything else about a log: whoever is refused is silent.
 */
final class Departure {

    /** A successor is ready after some milliseconds; players who hear nothing for longer than this ask for it themselves. */
    static final long PATIENCE_NANOS = 1_000_000_000;

    /** Before it is tried again with a log that nobody came for. */
    static final long RETRY_NANOS = 10_000_000_000L;

    /** What has become of it. */
    enum Turn {
        /** It is on its way. */
        LEAVES,
        /** Nobody came: the log is this node's again, under a higher epoch. */
        STAYS,
        /** Somebody has the log, and has not said where. */
        IS_GONE
    }

    private enum Step {
        COMMITTING,
        RELEASING,
        RELEASED,
        TAKING_BACK,
        OUTRUN
    }

    private final LogKeeper logs;
    private final LogWriter log;
    private Step step = Step.COMMITTING;
    private long sinceNanos;

    /** Begins; nothing is written into the log from now on. */
    Departure(LogKeeper logs, LogWriter log) {
        this.logs = logs;
        this.log = log;
    }

    /** Goes on with it; called with every turn. */
    Turn advance(long nowNanos) {
        if (step == Step.COMMITTING && log.entry().isEmpty() && log.acked() == log.last()) {
            step = Step.RELEASING;
        }
        if (step == Step.RELEASING) {
            release(nowNanos);
        }
        if (step == Step.RELEASED && nowNanos - sinceNanos >= PATIENCE_NANOS) {
            step = Step.TAKING_BACK;
        }
        if (step == Step.TAKING_BACK && takeBack(nowNanos)) {
            return Turn.STAYS;
        }
        return step == Step.OUTRUN && nowNanos - sinceNanos >= PATIENCE_NANOS ? Turn.IS_GONE : Turn.LEAVES;
    }

    private void release(long nowNanos) {
        switch (logs.release(log)) {
            case PENDING -> {}
            case DONE -> enter(Step.RELEASED, nowNanos);
            // released by a call whose answer was lost, and claimed by now; or fenced, which comes to the same
            case REFUSED -> enter(Step.OUTRUN, nowNanos);
        }
    }

    private boolean takeBack(long nowNanos) {
        return switch (logs.takeBack(log)) {
            case PENDING -> false;
            case DONE -> true;
            case REFUSED -> {
                enter(Step.OUTRUN, nowNanos);
                yield false;
            }
        };
    }

    private void enter(Step next, long nowNanos) {
        step = next;
        sinceNanos = nowNanos;
    }
}
