package dev.naadam.server.app.loop;

import dev.naadam.game.Outcome;
import dev.naadam.server.core.session.MatchSpec;
import org.jspecify.annotations.Nullable;

/** Hears of the few events in a match's life. Called by a shard's thread: must hand over at once and never wait. */
public interface MatchListener {

    /** The first tick is about to run. */
    void started(MatchSpec spec);

    /**
     * The match is over.
     *
     * @param outcome null if it was abandoned
     * @param tick ticks simulated
     * @param hash last value of the hash chain
     */
    void ended(MatchSpec spec, @Nullable Outcome outcome, long tick, long hash);
}
