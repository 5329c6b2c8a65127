package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.MatchObserver;

/** Hears of the turns in the life of a shard's matches, and of when its packets leave. Called by the shard's thread. */
interface ShardObserver extends MatchObserver {

    /** All that was sent before has left. */
    void flushed(long nowNanos);
}
