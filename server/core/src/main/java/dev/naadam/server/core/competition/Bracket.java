package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.Entrant.Presence;
import dev.naadam.server.core.competition.MatchRun.Progress;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Departure;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes decisions about the bracket, and sees to it that lobbies and bracket agree: a match is running there exactly while this
 * attempt at it has a lobby, or shall have one.
 */
final class Bracket {

    private final Competition state;
    private final Occasion occasion;

    Bracket(Competition state, Occasion occasion) {
        this.state = state;
        this.occasion = occasion;
    }

    Ruling<Competition> leave(Revision revision, Entrant team, Presence presence) {
        int number = number(team);
        Departure departure = presence == Presence.DISQUALIFIED ? Departure.DISQUALIFIED : Departure.WITHDRAWN;
        return number < 0 ? notPlaying(team) : decide(revision, List.of(new Decision.Leave(number, departure)));
    }

    Ruling<Competition> comeBack(Revision revision, Entrant team) {
        int number = number(team);
        return number < 0 ? notPlaying(team) : decide(revision, List.of(new Decision.Return(number)));
    }

    private static Ruling<Competition> notPlaying(Entrant team) {
        return Rulings.conflict("/team", team.id() + " is not among those who play");
    }

    private int number(Entrant team) {
        var teams = tournament().document().teams();
        for (int number = 0; number < teams.size(); number++) {
            if (teams.get(number).id().equals(team.id())) {
                return number;
            }
        }
        return -1;
    }

    private Tournament tournament() {
        Tournament tournament = state.tournament();
        if (tournament == null) {
            throw new IllegalStateException("phase: " + state.phase() + " (expected: one with a bracket)");
        }
        return tournament;
    }

    /** All of them, or none. */
    Ruling<Competition> decide(Revision revision, List<Decision> decisions) {
        Tournament tournament = tournament();
        for (Decision decision : decisions) {
            switch (tournament.decide(decision)) {
                case Verdict.Refused refused -> {
                    return Rulings.of(refused.refusal());
                }
                case Verdict.Accepted accepted -> tournament = accepted.tournament();
            }
        }
        Tournament settled = withoutDeserted(revision.state(), tournament);
        agree(revision, settled);
        return revision.tournament(settled).phase(phase(settled)).accepted();
    }

    /**
     * Reopens what would be running although its lobby was closed: a team that left in the middle of a match and came back
     * plays it from the beginning.
     */
    private static Tournament withoutDeserted(Competition next, Tournament tournament) {
        Tournament settled = tournament;
        for (Map.Entry<MatchId, MatchRun> run : next.runs().entrySet()) {
            if (!run.getValue().isOpen() && isRunning(settled, run.getKey())) {
                Verdict verdict = settled.decide(new Decision.Reopen(run.getKey()));
                settled = verdict instanceof Verdict.Accepted accepted ? accepted.tournament() : settled;
            }
        }
        return settled;
    }

    private void agree(Revision revision, Tournament tournament) {
        List<Map.Entry<MatchId, MatchRun>> runs =
                new ArrayList<>(revision.state().runs().entrySet());
        for (Map.Entry<MatchId, MatchRun> entry : runs) {
            MatchId id = entry.getKey();
            MatchRun run = entry.getValue();
            Match match = tournament.match(id);
            if (run.isOpen() && !isRunning(tournament, id)) {
                boolean isOver = match != null && match.state().isOver();
                revision.stray(run.attempt(id)).run(id, isOver ? run.decided(occasion.atMillis()) : run.again());
            } else if (isEnded(run) && match != null && !match.state().isOver()) {
                revision.run(id, run.again());
            }
        }
    }

    private static boolean isEnded(MatchRun run) {
        return run.progress() == Progress.REPORTED || run.progress() == Progress.DECIDED;
    }

    private static boolean isRunning(Tournament tournament, MatchId id) {
        Match match = tournament.match(id);
        return match != null && match.state() == MatchState.RUNNING;
    }

    private Phase phase(Tournament tournament) {
        if (tournament.isOver()) {
            return Phase.OVER;
        }
        return state.phase() == Phase.PAUSED ? Phase.PAUSED : Phase.RUNNING;
    }
}
