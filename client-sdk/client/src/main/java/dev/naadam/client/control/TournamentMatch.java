package dev.naadam.client.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match of a tournament, as far as its players are concerned; {@link TournamentApi#picture} has the rest.
 *
 * @param id such as {@code 1.1.2.1}
 * @param lobby where its players meet; null while nobody is expected
 * @param teams ids of those that are known
 */
public record TournamentMatch(String id, @Nullable String lobby, List<String> teams) {

    public TournamentMatch {
        teams = List.copyOf(teams);
    }
}
