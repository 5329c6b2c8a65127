package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands after some orders. Immutable, for any thread; {@link CompetitionRules} makes it.
 *
 * @param id of the event
 * @param organizer whose it is
 * @param document what is held
 * @param phase how far it is
 * @param registration whether teams can register
 * @param checkIn whether they can check in
 * @param teams who registered
 * @param seeds ids of teams, best first, as the organizer ordered them
 * @param tournament what is played; null until it starts
 * @param runs how matches are held, those that something was ordered about
 * @param disputes in the order of their numbers
 * @param strays attempts whose lobbies nobody needs any more and that are to be closed
 * @param note why it is held, paused or cancelled; empty: it is not
 */
public record Competition(
        UUID id,
        String organizer,
        EventDocument document,
        Phase phase,
        Gate registration,
        Gate checkIn,
        Teams teams,
        List<String> seeds,
        @Nullable Tournament tournament,
        SortedMap<MatchId, MatchRun> runs,
        List<Dispute> disputes,
        List<Attempt> strays,
        String note) {

    /** Before the first order. */
    static final Competition BLANK = created(new UUID(0, 0), "", EventDocument.BLANK);

    public Competition {
        seeds = List.copyOf(seeds);
        runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
        disputes = List.copyOf(disputes);
        strays = List.copyOf(strays);
    }

    /** A new event in draft. */
    static Competition created(UUID id, String organizer, EventDocument document) {
        return new Competition(
                id,
                organizer,
                document,
                Phase.DRAFT,
                Gate.AHEAD,
                Gate.AHEAD,
                Teams.NONE,
                List.of(),
                null,
                new TreeMap<>(),
                List.of(),
                List.of(),
                "");
    }

    /** Whether nothing was ordered yet: there is no such event. */
    public boolean isBlank() {
        return organizer.isEmpty();
    }

    /** How a match is held. */
    public MatchRun run(MatchId match) {
        return runs.getOrDefault(match, MatchRun.FIRST);
    }

    /** A match of the bracket; null if there is none of this id, or not yet. */
    public @Nullable Match match(MatchId id) {
        return tournament == null ? null : tournament.match(id);
    }

    /** Whether a match has ended. */
    boolean isEnded(MatchId id) {
        Match match = match(id);
        return match != null && match.state().isOver();
    }

    /** The team of a side; null if nobody is known there. */
    public @Nullable Entrant team(Occupant occupant) {
        return tournament != null && occupant.isTeam()
                ? teams.of(tournament.document().teams().get(occupant.team()).id())
                : null;
    }

    /** Those who are known to meet in a match: none, one or two. */
    public List<Entrant> teamsOf(MatchId id) {
        Match match = match(id);
        List<Entrant> meeting = new ArrayList<>();
        for (Side side : Side.values()) {
            Entrant team = match == null ? null : team(match.on(side));
            if (team != null) {
                meeting.add(team);
            }
        }
        return meeting;
    }

    /** A dispute; null if there is none of this number. */
    public @Nullable Dispute dispute(int number) {
        return number < 1 || number > disputes.size() ? null : disputes.get(number - 1);
    }

    /** Matches that nobody has ruled upon yet. */
    public SortedSet<MatchId> disputed() {
        SortedSet<MatchId> disputed = new TreeSet<>();
        for (Dispute dispute : disputes) {
            if (dispute.state().isPending()) {
                disputed.add(dispute.match());
            }
        }
        return disputed;
    }

    /** Matches that may not be opened, since they follow from a disputed one. */
    public SortedSet<MatchId> frozen() {
        SortedSet<MatchId> disputed = disputed();
        return tournament == null || disputed.isEmpty() ? disputed : Frozen.of(tournament, disputed);
    }
}
