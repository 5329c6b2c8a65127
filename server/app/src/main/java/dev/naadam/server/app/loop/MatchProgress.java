package dev.naadam.server.app.loop;

import dev.naadam.game.Outcome;
import dev.naadam.server.core.equalise.Delivered;
import org.jspecify.annotations.Nullable;

/**
 * How a match stands; at most a second old.
 *
 * @param state waiting, running, over
 * @param tick ticks simulated
 * @param connectedMask bit {@code slot} set: that player is connected
 * @param hash the hash chain at that tick
 * @param outcome the result once there is one
 * @param delivered how long the players' lines were, once it is over
 * @param pause whether people have it stand still
 */
public record MatchProgress(
        State state,
        long tick,
        long connectedMask,
        long hash,
        @Nullable Outcome outcome,
        @Nullable Delivered delivered,
        PauseProgress pause) {

    /** One that is not over, and that nobody has paused. */
    public MatchProgress(State state, long tick, long connectedMask, long hash, @Nullable Outcome outcome) {
        this(state, tick, connectedMask, hash, outcome, null, PauseProgress.NONE);
    }

    /** States of STATES.md, seen from outside. */
    public enum State {
        /** Waiting for players. */
        WAITING,
        /** Being played. */
        RUNNING,
        /** Over, with an outcome. */
        FINISHED,
        /** Nobody came, or it was aborted. */
        ABANDONED,
        /** Its node died. Never told by a node of its own match. */
        LOST
    }
}
