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

    /** Seals a match. */
    byte[] seal(MatchSnapshot snapshot);

    /** Opens the snapshot of this match after this tick; null if it can't be gone on with. */
    @Nullable MatchSnapshot openMatch(UUID matchId, long tick, byte[] sealed);

    /** Seals a session that became live between two snapshots, behind this tick. */
    byte[] seal(UUID matchId, long afterTick, SessionSnapshot session);

    /** Opens a session of this match that became live behind this tick; null if it can't be gone on with. */
    @Nullable SessionSnapshot openSession(UUID matchId, long afterTick, byte[] sealed);
}
