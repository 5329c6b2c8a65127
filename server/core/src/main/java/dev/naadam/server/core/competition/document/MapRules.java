package dev.naadam.server.core.competition.document;

import java.util.List;

/**
 * Which maps are played.
 *
 * @param pool what may be chosen from; empty: the game has one map
 * @param pattern name of the way maps are banned and picked, {@value #BY_LENGTH} or {@value #CUSTOM}
 * @param steps of a custom way, one line each; empty otherwise
 */
public record MapRules(List<String> pool, String pattern, List<String> steps) {

    /** What the rule book says for the length of the series. */
    public static final String BY_LENGTH = "by_length";

    /** The steps that are listed. */
    public static final String CUSTOM = "custom";

    public MapRules {
        pool = List.copyOf(pool);
        steps = List.copyOf(steps);
    }
}
