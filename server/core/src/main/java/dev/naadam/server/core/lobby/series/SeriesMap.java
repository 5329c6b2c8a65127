package dev.naadam.server.core.lobby.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of a series.
 *
 * @param plan what is played
 * @param tries sessions in which it was to be played, the newest last
 * @param triesLeft how many more are made without a referee
 */
public record SeriesMap(PlannedMap plan, List<MatchTry> tries, int triesLeft) {

    /** Tries at a map before a referee is asked. More mean that something is broken that tries don't mend. */
    public static final int TRIES = 5;

    public SeriesMap {
        tries = List.copyOf(tries);
    }

    static SeriesMap of(PlannedMap plan) {
        return new SeriesMap(plan, List.of(), TRIES);
    }

    /** Who won it; null: nobody yet. */
    public @Nullable Corner winner() {
        MatchTry last = lastTry();
        return last == null || last.report() == null
                ? null
                : last.report().outcome().winner();
    }

    /** The newest session; null: there was none. */
    public @Nullable MatchTry lastTry() {
        return tries.isEmpty() ? null : tries.getLast();
    }

    SeriesMap granted() {
        return new SeriesMap(plan, tries, TRIES);
    }

    SeriesMap with(MatchTry made) {
        List<MatchTry> more = new ArrayList<>(tries);
        more.add(made);
        return new SeriesMap(plan, more, triesLeft - 1);
    }

    SeriesMap withLast(MatchTry changed) {
        List<MatchTry> others = new ArrayList<>(tries);
        others.set(others.size() - 1, changed);
        return new SeriesMap(plan, others, triesLeft);
    }
}
