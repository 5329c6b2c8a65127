package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges a decision about a tournament. */
final class Ruler {

    private final Tournament tournament;

    Ruler(Tournament tournament) {
        this.tournament = tournament;
    }

    Verdict decide(Decision decision) {
        return switch (decision) {
            case Decision.Start start -> start(start.match());
            case Decision.Report report -> report(report.match(), report.result());
            case Decision.Correct correct -> correct(correct.match(), correct.result());
            case Decision.Reopen reopen -> reopen(reopen.match());
            case Decision.Leave leave -> leave(leave);
            case Decision.Return back -> comeBack(back.team());
        };
    }

    private Verdict start(MatchId id) {
        Match match = tournament.match(id);
        if (match == null) {
            return new Verdict.Refused(new Refusal.UnknownMatch(id));
        }
        if (match.state() != MatchState.READY) {
            return wrongState(match, "READY");
        }
        return settle(facts().withPlayed(match, null));
    }

    private Verdict report(MatchId id, Result result) {
        Match match = tournament.match(id);
        if (match == null) {
            return new Verdict.Refused(new Refusal.UnknownMatch(id));
        }
        if (match.state() != MatchState.READY && match.state() != MatchState.RUNNING) {
            return wrongState(match, "READY or RUNNING");
        }
        return end(match, result);
    }

    private Verdict correct(MatchId id, Result result) {
        Match match = tournament.match(id);
        if (match == null) {
            return new Verdict.Refused(new Refusal.UnknownMatch(id));
        }
        return isReported(match) ? end(match, result) : wrongState(match, "one that ended by a report");
    }

    private Verdict end(Match match, Result result) {
        String objection = match.fixture().series().objection(result);
        return objection == null
                ? settle(facts().withPlayed(match, result))
                : new Verdict.Refused(new Refusal.ImpossibleResult(match.id(), objection));
    }

    private Verdict reopen(MatchId id) {
        Match match = tournament.match(id);
        if (match == null) {
            return new Verdict.Refused(new Refusal.UnknownMatch(id));
        }
        boolean isBegun = isReported(match) || match.state() == MatchState.RUNNING;
        return isBegun
                ? settle(facts().withoutPlayed(id))
                : wrongState(match, "RUNNING, or one that ended by a report");
    }

    private static boolean isReported(Match match) {
        Ruling ruling = match.ruling();
        return ruling != null && ruling.result() != null;
    }

    private Verdict leave(Decision.Leave leave) {
        Refusal refusal = refusalOf(leave.team(), true);
        return refusal == null
                ? settle(facts().withLeft(leave.team(), leave.departure()))
                : new Verdict.Refused(refusal);
    }

    private Verdict comeBack(int team) {
        Refusal refusal = refusalOf(team, false);
        return refusal == null ? settle(facts().withReturned(team)) : new Verdict.Refused(refusal);
    }

    private @Nullable Refusal refusalOf(int team, boolean leaves) {
        int teams = tournament.document().teams().size();
        if (team < 0 || team >= teams) {
            return new Refusal.UnknownTeam(team, teams);
        }
        boolean hasLeft = facts().hasLeft(team);
        return hasLeft == leaves ? new Refusal.WrongPresence(team, hasLeft) : null;
    }

    private static Verdict wrongState(Match match, String expected) {
        return new Verdict.Refused(new Refusal.WrongState(match.id(), match.state(), expected));
    }

    private Facts facts() {
        return tournament.facts();
    }

    private Verdict settle(Facts facts) {
        Tournament next = tournament.with(facts);
        List<MatchId> inTheWay = new ArrayList<>();
        for (Map.Entry<MatchId, Facts.Played> entry : facts.played().entrySet()) {
            Match match = next.match(entry.getKey());
            if (match == null || !entry.getValue().isBetweenThoseOf(match)) {
                inTheWay.add(entry.getKey());
            }
        }
        return inTheWay.isEmpty()
                ? new Verdict.Accepted(next, changesTo(next))
                : new Verdict.Refused(new Refusal.InTheWay(inTheWay));
    }

    private List<Change> changesTo(Tournament next) {
        List<Change> changes = new ArrayList<>();
        for (MatchId id : ids(next)) {
            Match before = tournament.match(id);
            Match after = next.match(id);
            Transition transition = Transition.between(before, after);
            if (transition != null) {
                changes.add(new Change(transition, before, after));
            }
        }
        return changes;
    }

    private Set<MatchId> ids(Tournament next) {
        TreeSet<MatchId> ids = new TreeSet<>();
        for (Tournament either : List.of(tournament, next)) {
            either.stages().forEach(stage -> stage.matches().forEach(match -> ids.add(match.id())));
        }
        return ids;
    }
}
