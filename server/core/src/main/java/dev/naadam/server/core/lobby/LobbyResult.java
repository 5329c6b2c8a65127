package dev.naadam.server.core.lobby;

import dev.naadam.server.core.lobby.series.Corner;
import org.jspecify.annotations.Nullable;

/**
 * How a series ended.
 *
 * @param how by what
 * @param winner null: nobody
 * @param mapsA maps that team A won
 * @param mapsB maps that team B won
 */
public record LobbyResult(How how, @Nullable Corner winner, int mapsA, int mapsB) {

    /** What ends a series. */
    public enum How {
        /** Enough maps were won. */
        PLAYED,
        /** The other team did not come, or did not come back. */
        WALKOVER,
        /** The other team gave up, or a referee ruled so. */
        FORFEIT,
        /** Neither team was complete. */
        DOUBLE_FORFEIT
    }
}
