package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.shard.OverloadLadder;
import dev.naadam.server.core.shard.Shard;

/** Takes what a shard tells of its matches now and then. Called by the shard's thread. */
interface Progress {

    /** How the matches of a shard stand. */
    void publish(Shard shard);

    /** The turn of one match. */
    void publish(MatchSession match);

    /**
     * A shard leaves out more or less than before.
     *
     * @param busyPermille of the window that made it so
     */
    void sheds(int shard, OverloadLadder.Rung rung, int busyPermille);

    /** A match was acknowledged but can't be played: its game did not start, or others took the last room. */
    void refused(MatchSpec spec);
}
