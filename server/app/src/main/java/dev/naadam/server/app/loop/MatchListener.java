package dev.naadam.server.app.loop;

import dev.naadam.game.Outcome;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.session.MatchSpec;
import org.jspecify.annotations.Nullable;

/** Hears of the few turns in a match's life. Called by a shard's thread: must hand over at once and never wait. */
public interface MatchListener {

    /** The first tick is about to run. */
    void started(MatchSpec spec);

    /** People have paused it: it stands still behind this tick, and a successor would. */
    void paused(MatchSpec spec, long tick);

    /** It goes on behind this tick. */
    void resumed(MatchSpec spec, long tick);

    /** Its players' lines are not what it was promised: it ends now, to be given another region. */
    void misplaced(MatchSpec spec);

    /** A player is there, for the first time or again. */
    void connected(MatchSpec spec, int slot);

    /** A player is gone, for good or for a while; not told of those who are there at the end. */
    void disconnected(MatchSpec spec, int slot, DisconnectReason reason);

    /**
     * It was taken over behind {@code tick}, but a player was shown {@code toldTick} as committed. Told again when another one
     * was shown more.
     */
    void rewound(MatchSpec spec, long tick, long toldTick);

    /** Another node goes on with the match: what it tells from now on is told there. */
    void takenOver(MatchSpec spec);

    /**
     * The match is over.
     *
     * @param outcome null if it was abandoned
     * @param tick ticks simulated
     * @param hash last value of the hash chain
     * @param delivered how long the players' lines were; null if it was never hosted
     */
    void ended(MatchSpec spec, @Nullable Outcome outcome, long tick, long hash, @Nullable Delivered delivered);
}
