package dev.naadam.server.core.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes of snapshots what may leave the process: bytes that only this platform's nodes can read, make or change, and each
 * only where it belongs. Any thread.
 *
 * <p>What doesn't open there, was written by a version that this one does not know, is of a game that is not here or has a
 * field out of range is answered with null; nothing throws for bytes that come from outside.
 */
public interface SnapshotSeal {

    /** Seals a match; null if it is too large now, since very much is unacknowledged: it is asked again a second later. */
    byte @Nullable [] seal(MatchSnapshot snapshot);

    /** Opens the snapshot of this match after this tick; null if it can't be gone on with. */
    @Nullable MatchSnapshot openMatch(UUID matchId, long tick, byte[] sealed);

    /** Seals a session that became live between two snapshots. */
    byte[] seal(UUID matchId, SessionSnapshot session);

    /** Opens a session of this match that came with a ticket of this generation; null if it can't be gone on with. */
    @Nullable SessionSnapshot openSession(UUID matchId, long generation, byte[] sealed);
}
