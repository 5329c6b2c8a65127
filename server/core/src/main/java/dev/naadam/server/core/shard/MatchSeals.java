package dev.naadam.server.core.shard;

import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.MatchSession;

/** Makes what a log holds of a match: bytes that nobody reads or changes without the keys. Called by the shard's thread. */
public interface MatchSeals {

    /** Everything that a successor needs to go on with a match as it stands. */
    byte[] snapshot(MatchSession match);

    /** Everything that a successor needs to go on with a session. */
    byte[] session(MatchSession match, Admission admission);
}
