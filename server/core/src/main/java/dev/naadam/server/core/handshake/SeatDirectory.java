package dev.naadam.server.core.handshake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the seats of a match hosted on this node. */
@FunctionalInterface
public interface SeatDirectory {

    /** The seats, or null if the match is not here. */
    @Nullable Seats find(UUID matchId);

    /** A session of a match that this node took over, by its connection id; null if there is none. */
    default TakenSessions.@Nullable Taken takenOver(long cid) {
        return null;
    }
}
