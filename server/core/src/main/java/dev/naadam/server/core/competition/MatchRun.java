package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a match is held, beside what the bracket knows of it.
 *
 * @param attempt how often it has been opened, or will have been; from 1
 * @param progress how far this attempt is
 * @param notBefore when its lobby may open by an order of its own; null: as the schedule says
 * @param region where it is played; empty while it is not known
 * @param decision id of the record that says why there; empty: none
 * @param grade how even the lines were, A to D; empty: not measured
 * @param maps as they were reported
 * @param endedMillis when it ended, ms since 1970; 0: it has not
 */
public record MatchRun(
        int attempt,
        Progress progress,
        @Nullable Moment notBefore,
        String region,
        String decision,
        String grade,
        List<PlayedMap> maps,
        long endedMillis) {

    /** How far an attempt is. */
    public enum Progress {
        /** It has no lobby yet. */
        AHEAD,
        /** It shall have one. */
        CALLED,
        /** It has one. */
        LOBBY,
        /** Its first map has begun. */
        PLAYING,
        /** The lobby reported how it ended. */
        REPORTED,
        /** An organizer decided it; what its lobby reports comes too late. */
        DECIDED
    }

    /** Of a match that nothing was ordered about. */
    public static final MatchRun FIRST = new MatchRun(1, Progress.AHEAD, null, "", "", "", List.of(), 0);

    public MatchRun {
        maps = List.copyOf(maps);
    }

    /** Whether it has a lobby, or shall have one, and has not ended. */
    public boolean isOpen() {
        return progress == Progress.CALLED || progress == Progress.LOBBY || progress == Progress.PLAYING;
    }

    /** This attempt, by its name. */
    public Attempt attempt(MatchId match) {
        return new Attempt(match, attempt);
    }

    MatchRun scheduled(Moment moment) {
        return new MatchRun(attempt, progress, moment, region, decision, grade, maps, endedMillis);
    }

    MatchRun in(Progress other) {
        return new MatchRun(attempt, other, notBefore, region, decision, grade, maps, endedMillis);
    }

    MatchRun started(String where, String why) {
        return new MatchRun(attempt, Progress.PLAYING, notBefore, where, why, grade, maps, endedMillis);
    }

    MatchRun reported(CompetitionOrder.SeriesEnded end, long atMillis) {
        return new MatchRun(attempt, Progress.REPORTED, notBefore, region, decision, end.grade(), end.maps(), atMillis);
    }

    MatchRun decided(long atMillis) {
        return new MatchRun(attempt, Progress.DECIDED, notBefore, region, decision, grade, maps, atMillis);
    }

    /** The next attempt. */
    MatchRun again() {
        return new MatchRun(attempt + 1, Progress.AHEAD, null, "", "", "", List.of(), 0);
    }
}
