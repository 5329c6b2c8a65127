package dev.naadam.client.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A turn in a tournament's life.
 *
 * @param id 1 and up; whoever comes back names the last one
 * @param name what has happened, in a word such as {@code match-decided}; a newer node may know more
 * @param at when, by the node's clock
 * @param match the match it is about, such as {@code 1.1.2.1}; null if it is about none
 * @param team the team it is about; null if it is about none
 */
public record TournamentEvent(
        long id,
        String name,
        Instant at,
        @Nullable String match,
        @Nullable String team) {

    /** Whether nothing will follow. */
    public boolean isEnd() {
        return name.equals("finished") || name.equals("cancelled");
    }
}
