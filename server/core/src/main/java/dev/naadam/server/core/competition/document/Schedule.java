package dev.naadam.server.core.competition.document;

import java.util.List;

/**
 * What happens when. What has no moment is ordered by hand; registration that has no moment to open is open once the event
 * is published.
 *
 * @param registrationOpens teams may register from then on
 * @param registrationCloses and no longer
 * @param checkInOpens teams may say from then on that they are there
 * @param checkInCloses who has not is out
 * @param starts the first matches may be played
 * @param restSeconds between the end of a team's match and the lobby of its next one
 * @param rounds whole rounds that begin at a time of their own
 */
public record Schedule(
        Moment registrationOpens,
        Moment registrationCloses,
        Moment checkInOpens,
        Moment checkInCloses,
        Moment starts,
        int restSeconds,
        List<RoundTime> rounds) {

    /** Everything by hand, and matches as soon as both teams are known. */
    public static final Schedule BY_HAND =
            new Schedule(Moment.BY_HAND, Moment.BY_HAND, Moment.BY_HAND, Moment.BY_HAND, Moment.BY_HAND, 0, List.of());

    public Schedule {
        rounds = List.copyOf(rounds);
    }

    /** When the lobbies of a round may open at the earliest, ms since 1970; 0 if the round has no time of its own. */
    public long notBeforeMillis(int stage, int round) {
        for (RoundTime time : rounds) {
            if (time.stage() == stage && time.round() == round) {
                return time.notBefore().atMillis();
            }
        }
        return 0;
    }
}
