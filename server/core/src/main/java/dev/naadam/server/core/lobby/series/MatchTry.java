package dev.naadam.server.core.lobby.series;

import dev.naadam.server.core.region.RegionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session in which a map was to be played.
 *
 * @param match its id
 * @param region where
 * @param node who hosts it
 * @param fate how far it came
 * @param report null: it did not come to its end
 */
public record MatchTry(
        UUID match,
        RegionId region,
        String node,
        Fate fate,
        @Nullable MapReport report) {

    /** How far a session came. */
    public enum Fate {
        /** It waits for players. */
        MADE,
        /** Its first tick was played. */
        STARTED,
        /** It ended without a result. */
        LOST,
        /** It ended before its first tick, on other lines than were promised. */
        MISPLACED,
        /** It was played, and nobody won: the map is played again. */
        DRAWN,
        /** It was played. */
        WON;

        /** Whether nothing more can become of it. */
        public boolean isOver() {
            return compareTo(LOST) >= 0;
        }
    }

    MatchTry as(Fate other) {
        return new MatchTry(match, region, node, other, report);
    }

    MatchTry reported(MapReport what) {
        Fate played = what.outcome().winner() == null ? Fate.DRAWN : Fate.WON;
        return new MatchTry(match, region, node, played, what);
    }
}
