package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.Drain;
import dev.naadam.server.app.loop.Hosting;
import dev.naadam.server.app.peers.Peers;
import dev.naadam.server.core.shard.NextOwner;
import org.jspecify.annotations.Nullable;

/**
 * Hands the matches of a node that is drained to another one (docs/decisions/0037), as long as there is one that stays; what has
 * no log, or nobody to go to, ends by itself within the drain's limit. One thread, but for {@link #moved}.
 */
final class Departing {

    private final Drain drain;
    private final @Nullable Hosting hosting;
    private final @Nullable Peers peers;
    private boolean isTold;

    /**
     * Nothing to do yet.
     *
     * @param hosting null: this node hosts nothing
     * @param peers null: the same
     */
    Departing(Drain drain, @Nullable Hosting hosting, @Nullable Peers peers) {
        this.drain = drain;
        this.hosting = hosting;
        this.peers = peers;
    }

    /** Sees how far the drain is; to be called several times a second. */
    void look() {
        if (drain.isDraining() && hosting != null && peers != null) {
            if (!isTold) {
                isTold = true;
                peers.leave();
            }
            if (peers.hasSuccessor()) {
                hosting.leave();
            }
        }
        drain.look();
    }

    /** Somebody plays on what was handed over. */
    void moved(NextOwner next) {
        if (hosting != null) {
            hosting.handOver(next);
        }
    }
}
