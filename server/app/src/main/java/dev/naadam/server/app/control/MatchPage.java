package dev.naadam.server.app.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param matches newest first
 * @param nextCursor where the next page begins; null: this is the last
 */
public record MatchPage(
        List<MatchSummary> matches, @Nullable String nextCursor) {

    public MatchPage {
        matches = List.copyOf(matches);
    }
}
