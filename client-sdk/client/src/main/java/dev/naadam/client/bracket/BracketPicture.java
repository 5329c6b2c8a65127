package dev.naadam.client.bracket;

import java.util.List;

/**
 * A tree of matches.
 *
 * @param title above it
 * @param matches by round, and within a round from above
 */
public record BracketPicture(String title, List<MatchPicture> matches) {

    public BracketPicture {
        matches = List.copyOf(matches);
    }
}
