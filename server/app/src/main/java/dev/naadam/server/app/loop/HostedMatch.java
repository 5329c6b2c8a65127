package dev.naadam.server.app.loop;

import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.session.MatchSpec;

/** What other threads see of a match that is hosted here. */
final class HostedMatch {

    private final MatchSpec spec;
    private final Seats seats;
    private final ShardLoop owner;
    private volatile MatchProgress progress = new MatchProgress(MatchProgress.State.WAITING, 0, 0, 0, null);
    private volatile long overNanos;
    private volatile boolean isOver;

    HostedMatch(MatchSpec spec, Seats seats, ShardLoop owner) {
        this.spec = spec;
        this.seats = seats;
        this.owner = owner;
    }

    MatchSpec spec() {
        return spec;
    }

    Seats seats() {
        return seats;
    }

    ShardLoop owner() {
        return owner;
    }

    MatchProgress progress() {
        return progress;
    }

    void progress(MatchProgress progress) {
        this.progress = progress;
    }

    boolean isOver() {
        return isOver;
    }

    /** There is no further tick; nobody is let in from now on. */
    void over(long nowNanos) {
        seats.close();
        overNanos = nowNanos;
        isOver = true;
    }

    boolean isOverLongerThan(long nanos, long nowNanos) {
        return isOver && nowNanos - overNanos > nanos;
    }
}
