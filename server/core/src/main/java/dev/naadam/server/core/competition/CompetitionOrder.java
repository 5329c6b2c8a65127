package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.roster.Roster;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import java.util.List;
import java.util.UUID;

/** What can be ordered of an event. Its ledger consists of these. Teams are named by their id. */
public sealed interface CompetitionOrder {

    /** The longest reason that somebody gives, characters. */
    int MAX_REASON_CHARS = 500;

    /** There is an event, in draft. Always the first order. */
    record Create(UUID id, String organizer, EventDocument document) implements CompetitionOrder {}

    /** The document is another one. Before it is published all of it may change, until the start all but its entry. */
    record Edit(EventDocument document) implements CompetitionOrder {}

    /** Everybody may see it. */
    record Publish() implements CompetitionOrder {}

    /** Teams may register. */
    record OpenRegistration() implements CompetitionOrder {}

    /** They may not any more. */
    record CloseRegistration() implements CompetitionOrder {}

    /**
     * A team comes in.
     *
     * @param team id that no other team has
     * @param name as it is shown
     * @param rating for seeding, 0 to {@value Entrant#MAX_RATING}; a team that registers itself says 0
     */
    record Register(String team, String name, Roster roster, int rating) implements CompetitionOrder {}

    /** A team has another roster. */
    record ChangeRoster(String team, Roster roster) implements CompetitionOrder {}

    /** A team has another rating. */
    record Rate(String team, int rating) implements CompetitionOrder {}

    /** Seeds, best first; teams that are not named are behind them. */
    record Seed(List<String> teams) implements CompetitionOrder {

        public Seed {
            teams = List.copyOf(teams);
        }
    }

    /** A team leaves. Once matches are played it forfeits what it has not played. */
    record Withdraw(String team) implements CompetitionOrder {}

    /** A team is put out by a ruling. */
    record Disqualify(String team, String reason) implements CompetitionOrder {}

    /** A team has not left after all. */
    record Reinstate(String team) implements CompetitionOrder {}

    /** Teams may say that they are there. */
    record OpenCheckIn() implements CompetitionOrder {}

    /** A team is there. */
    record CheckIn(String team) implements CompetitionOrder {}

    /** It is not after all. */
    record UndoCheckIn(String team) implements CompetitionOrder {}

    /** Who is not there is out. */
    record CloseCheckIn() implements CompetitionOrder {}

    /** Those who are in play. */
    record Start() implements CompetitionOrder {}

    /** It could not start by itself, or a lobby could not be opened: it waits until somebody has looked at it. */
    record Hold(String reason) implements CompetitionOrder {}

    /** No lobby opens until it is resumed. What is being played goes on. */
    record Pause(String reason) implements CompetitionOrder {}

    /** Lobbies open again. */
    record Resume() implements CompetitionOrder {}

    /** It ends without a champion. */
    record Cancel(String reason) implements CompetitionOrder {}

    /** A match's lobby opens at a time of its own. */
    record ScheduleMatch(MatchId match, Moment notBefore) implements CompetitionOrder {}

    /** Lobbies shall open for these, all that are due at once. From here on the matches count as begun. */
    record OpenLobbies(List<Attempt> attempts) implements CompetitionOrder {

        /** In one order: the largest first round has 512, in two of them. */
        public static final int MAX_ATTEMPTS = 256;

        public OpenLobbies {
            attempts = List.copyOf(attempts);
        }
    }

    /** They are open. */
    record LobbiesOpened(List<Attempt> attempts) implements CompetitionOrder {

        public LobbiesOpened {
            attempts = List.copyOf(attempts);
        }
    }

    /** A lobby that nobody needs any more was closed. */
    record LobbyClosed(Attempt attempt) implements CompetitionOrder {}

    /**
     * The first map is played.
     *
     * @param region where
     * @param decision id of the record that says why there; empty: the region was asked for
     */
    record SeriesStarted(Attempt attempt, String region, String decision) implements CompetitionOrder {}

    /**
     * The series has ended.
     *
     * @param result how, with the points of each map
     * @param maps as the session servers reported them
     * @param grade how even the lines of both teams were, A to D; empty: it was not measured
     */
    record SeriesEnded(Attempt attempt, Result result, List<PlayedMap> maps, String grade) implements CompetitionOrder {

        public SeriesEnded {
            maps = List.copyOf(maps);
        }
    }

    /** A match that has not ended is awarded to a side, or lost by both. */
    record Forfeit(MatchId match, Result result, String reason) implements CompetitionOrder {}

    /** A match ended otherwise than was reported. */
    record Correct(MatchId match, Result result, String reason) implements CompetitionOrder {}

    /** A match has not ended, or not begun, and is played again. */
    record Replay(MatchId match, String reason) implements CompetitionOrder {}

    /** A result is not right. */
    record OpenDispute(MatchId match, Evidence claim) implements CompetitionOrder {}

    /** More is brought forward. */
    record AddEvidence(int dispute, Evidence evidence) implements CompetitionOrder {}

    /** A dispute is ruled. */
    record Rule(int dispute, Finding finding, String reason) implements CompetitionOrder {}

    /** A side asks for a second ruling, once. */
    record Appeal(int dispute, Evidence grounds) implements CompetitionOrder {}
}
