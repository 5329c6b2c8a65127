package dev.naadam.server.core.tournament.standing;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.match.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that teams have done in a stage: the source of every table and tie-break. */
public final class Ledger {

    private final Points points;
    private final Map<Integer, Tally> tallies = new TreeMap<>();
    private final Map<Integer, List<Encounter>> encounters = new TreeMap<>();

    /** Adds up matches; those that have not ended are left out. */
    public Ledger(Points points, Iterable<Match> matches) {
        this.points = points;
        for (Match match : matches) {
            Ruling ruling = match.ruling();
            if (ruling != null) {
                add(match, ruling);
            }
        }
    }

    private void add(Match match, Ruling ruling) {
        if (match.isContest()) {
            addSide(match, ruling, Side.A);
            addSide(match, ruling, Side.B);
        } else if (match.winner().isTeam()) {
            tallies.merge(match.winner().team(), Tally.NONE.withBye(points), (old, none) -> old.withBye(points));
        } else {
            addLossAlone(match.a());
            addLossAlone(match.b());
        }
    }

    /** A team that has left does not win by a bye. */
    private void addLossAlone(Occupant occupant) {
        if (occupant.isTeam()) {
            tallies.put(occupant.team(), tally(occupant.team()).with(Encounter.Share.LOSS, points));
        }
    }

    private void addSide(Match match, Ruling ruling, Side side) {
        int team = match.on(side).team();
        Encounter.Share share = share(ruling.outcome(), side);
        int pointLead =
                ruling.result() instanceof Result.Played played ? Encounter.sumOfLeads(played.games(), side) : 0;
        tallies.put(team, tally(team).with(share, points));
        encounters
                .computeIfAbsent(team, none -> new ArrayList<>())
                .add(new Encounter(
                        match.on(side.other()).team(), share, match.score().lead(side), pointLead));
    }

    private static Encounter.Share share(Outcome outcome, Side side) {
        if (outcome == Outcome.DRAW) {
            return Encounter.Share.DRAW;
        }
        return outcome.isWinOf(side) ? Encounter.Share.WIN : Encounter.Share.LOSS;
    }

    /** What a team has done. */
    public Tally tally(int team) {
        return tallies.getOrDefault(team, Tally.NONE);
    }

    /** Teams that a team has met, on the field or by forfeit, in the order of their matches. */
    public List<Integer> opponents(int team) {
        List<Integer> opponents = new ArrayList<>();
        for (Encounter encounter : encounters(team)) {
            opponents.add(encounter.opponent());
        }
        return opponents;
    }

    /** Sum over the opponents of their wins less their losses. */
    public int difficulty(int team) {
        int difficulty = 0;
        for (Encounter encounter : encounters(team)) {
            difficulty += tally(encounter.opponent()).balance();
        }
        return difficulty;
    }

    List<Encounter> encounters(int team) {
        return encounters.getOrDefault(team, List.of());
    }

    Points points() {
        return points;
    }
}
