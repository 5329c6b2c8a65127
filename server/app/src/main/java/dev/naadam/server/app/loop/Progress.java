package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.shard.Shard;
import java.util.UUID;

/** Takes what a shard tells of its matches now and then. Called by the shard's thread. */
interface Progress {

    /** How the matches of a shard stand. */
    void publish(Shard shard);

    /** The turn of one match. */
    void publish(MatchSession match);

    /** A match was not taken after all. */
    void refused(UUID matchId);
}
