package dev.naadam.server.core.session;

import dev.naadam.game.Outcome;
import dev.naadam.game.TickInputs;
import dev.naadam.protocol.DisconnectReason;
import org.jspecify.annotations.Nullable;

/** Hears of the turns in a match's life. Called on the shard's thread; must not wait. */
public interface MatchObserver {

    /** Hears nothing. */
    MatchObserver NONE = new MatchObserver() {};

    /** The first tick is about to run. */
    default void started(MatchSession match) {}

    /**
     * A tick was simulated, which players may not know of before it is committed. Must not throw, nor allocate.
     *
     * @param tick its number; {@link MatchSession#tick} may be behind it
     * @param hash the hash chain after it
     * @param inputs what it was simulated with; valid during this call
     */
    default void ticked(MatchSession match, long tick, long hash, TickInputs inputs) {}

    /**
     * A tick's states are on their way to whoever sends them. Must not throw, nor allocate.
     *
     * @param dueNanos when the tick was due
     */
    default void shown(long dueNanos) {}

    /** It stands still behind its newest tick, by order of people; a successor would as well. */
    default void paused(MatchSession match) {}

    /** A pause that people had ordered is over: its next tick is due. */
    default void resumed(MatchSession match) {}

    /**
     * Its players' lines are not what it was promised, and its policy is to be given another region: it ends before its first
     * tick. {@link #ended} follows.
     */
    default void misplaced(MatchSession match) {}

    /** A player's session became live: the player is there. */
    default void connected(MatchSession match, int slot) {}

    /** A live session ended and no newer one took its slot: the player is gone. */
    default void disconnected(MatchSession match, int slot, DisconnectReason reason) {}

    /** It is over; no outcome: nobody came, the game failed, or it was aborted. */
    default void ended(MatchSession match, @Nullable Outcome outcome) {}

    /** Another owner goes on with it: what happened here since counts nowhere. Nothing follows. */
    default void takenOver(MatchSession match) {}

    /** The game threw; the match ends without an outcome. */
    default void failed(MatchSession match, RuntimeException cause) {}
}
