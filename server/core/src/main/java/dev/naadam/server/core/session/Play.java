package dev.naadam.server.core.session;

import dev.naadam.game.EventSink;
import dev.naadam.game.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The ticks of a match (STATES.md, "RUNNING"): each is simulated, told to the log, and shown once it may be; the one that
 * decides the match ends it. The game in it is somebody else's code: its failure ends its match and not the shard's others.
 */
final class Play {

    private final MatchSession match;
    private final Stage stage;
    private final Broadcast broadcast;
    private final Commitment commitment;
    private final SessionContext context;
    private final EventSink eventSink;
    private long tickDueNanos;
    private @Nullable Outcome verdict;

    Play(MatchSession match, Stage stage, Broadcast broadcast, Commitment commitment, SessionContext context) {
        this.match = match;
        this.stage = stage;
        this.broadcast = broadcast;
        this.commitment = commitment;
        this.context = context;
        this.eventSink = match.door()::spread;
    }

    /** Another owner's log may end with the last tick of the match: what is left is to tell everybody. */
    void goOn(long nowNanos) {
        try {
            verdict = stage.outcome();
            if (verdict != null) {
                broadcast.capture();
                match.end(verdict, nowNanos);
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
        }
    }

    /** Simulates the next tick, which was due at {@code dueNanos}, and shows it if it may be shown at once. */
    void tick(long dueNanos, long nowNanos) {
        try {
            match.lines().pad(stage, nowNanos);
            stage.step(eventSink, dueNanos, nowNanos);
            tickDueNanos = dueNanos;
            context.observer().ticked(match, stage.tick(), stage.hash(), stage.inputs());
            broadcast.capture();
            verdict = stage.outcome();
            commitment.stepped(stage, verdict != null, nowNanos);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
            return;
        }
        if (commitment.isShown()) {
            show(nowNanos);
        }
    }

    /** Sends the newest tick to everybody. */
    void show(long nowNanos) {
        try {
            tell(nowNanos);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
            return;
        }
        match.lines().ping(context, nowNanos);
        endIfDecided(nowNanos);
    }

    private void tell(long nowNanos) {
        boolean isLeftOut = verdict == null
                && context.shedding()
                        .leavesOut(stage.tick(), match.spec().setup().tickRateHz());
        if (isLeftOut) {
            context.counters().add(Counters.Count.STATES_SHED, Long.bitCount(match.connectedMask()));
        } else {
            broadcast.send(match.presence(), nowNanos);
            context.observer().shown(tickDueNanos);
        }
    }

    /** An outcome counts once its tick is committed, however early that was shown. */
    void endIfDecided(long nowNanos) {
        if (verdict != null && commitment.isComplete()) {
            match.end(verdict, nowNanos);
        }
    }

    private void fail(Throwable cause, long nowNanos) {
        context.counters().add(Counters.Count.GAME_FAILURES, 1);
        RuntimeException told = cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("the game failed: " + cause, cause);
        context.observer().failed(match, told);
        match.end(null, nowNanos);
    }
}
