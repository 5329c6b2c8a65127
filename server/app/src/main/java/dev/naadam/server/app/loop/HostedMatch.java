package dev.naadam.server.app.loop;

import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.handshake.Takeover;
import dev.naadam.server.core.session.MatchSpec;
import org.jspecify.annotations.Nullable;

/** What other threads see of a match that is hosted here. */
final class HostedMatch {

    private final MatchSpec spec;
    private final Seats seats;
    private final ShardLoop owner;
    private volatile MatchProgress progress = new MatchProgress(MatchProgress.State.WAITING, 0, 0, 0, null);
    private volatile long overNanos;
    private volatile boolean isOver;
    private volatile @Nullable Takeover takeover;
    private volatile boolean isEntered;
    private long rewoundTick;

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

    /** It came from another node, as its players are told. */
    void tookOver(Takeover takeover) {
        this.takeover = takeover;
    }

    /** The books have it as this node's: what happens in it can be told. */
    void entered() {
        isEntered = true;
    }

    /** Tells whether a player was shown more than the log had, once for each tick that is newer than any before. Its shard's thread. */
    void tellIfRewound(MatchListener listener) {
        Takeover from = takeover;
        if (from == null || !isEntered) {
            return;
        }
        long toldTick = from.toldTick();
        if (toldTick > Math.max(from.committedTick(), rewoundTick)) {
            rewoundTick = toldTick;
            listener.rewound(spec, from.committedTick(), toldTick);
        }
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
