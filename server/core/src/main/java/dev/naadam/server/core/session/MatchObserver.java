package dev.naadam.server.core.session;

import dev.naadam.game.Outcome;
import org.jspecify.annotations.Nullable;

/** Hears of the turns in a match's life. Called on the shard's thread; must not wait. */
public interface MatchObserver {

    /** Hears nothing. */
    MatchObserver NONE = new MatchObserver() {};

    /** The first tick is about to run. */
    default void started(MatchSession match) {}

    /** It is over; no outcome: nobody came, or the game failed. */
    default void ended(MatchSession match, @Nullable Outcome outcome) {}

    /** The game threw; the match ends without an outcome. */
    default void failed(MatchSession match, RuntimeException cause) {}
}
