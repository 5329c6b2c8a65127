package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.lobby.series.VetoStep;
import java.util.List;

/**
 * Which maps are played.
 *
 * @param pool what may be chosen from; empty: the game chooses
 * @param pattern how it is chosen: {@value #BY_LENGTH}, {@value #IN_ORDER} or {@value #CUSTOM}
 * @param steps of a custom pattern, which has to fit every length of series of the event; empty otherwise
 */
public record MapRules(List<String> pool, String pattern, List<VetoStep> steps) {

    /** What the rule book has for the length of the series. */
    public static final String BY_LENGTH = "by_length";

    /** Nobody chooses: the first maps of the pool are played. */
    public static final String IN_ORDER = "in_order";

    /** The steps that are listed. */
    public static final String CUSTOM = "custom";

    public MapRules {
        pool = List.copyOf(pool);
        steps = List.copyOf(steps);
    }
}
