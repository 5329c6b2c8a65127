package dev.naadam.client.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A turn in a match's life.
 *
 * @param id 1 and up; whoever comes back names the last one
 * @param name {@code created}, {@code started}, {@code player-connected}, {@code player-left}, {@code player-kicked},
 *     {@code player-banned}, {@code player-pardoned} or {@code ended}; a newer node may know more
 * @param at when, by the node's clock
 * @param player whom it is about; null if nobody in particular
 * @param reason why a player left; null for every other event
 * @param outcome of a match that ended with one; else null
 */
public record MatchEvent(
        long id,
        String name,
        Instant at,
        @Nullable String player,
        @Nullable String reason,
        MatchStatus.@Nullable Result outcome) {

    /** Whether nothing will follow. */
    public boolean isEnd() {
        return name.equals("ended");
    }
}
