package dev.naadam.server.core.lobby;

import dev.naadam.server.core.lobby.series.Corner;
import org.jspecify.annotations.Nullable;

/**
 * A place in a lobby.
 *
 * @param role what one does there
 * @param corner whose; null for observers
 */
public record Seat(Role role, @Nullable Corner corner) {

    /** Of those who belong to no team. */
    static final Seat OBSERVER = new Seat(Role.OBSERVER, null);

    /** What one does in a lobby. */
    public enum Role {
        /** Plays. */
        PLAYER,
        /** May take a player's seat between maps. */
        SUBSTITUTE,
        /** Sees what the team sees, and does not play. */
        COACH,
        /** Sees all, later. */
        OBSERVER
    }
}
