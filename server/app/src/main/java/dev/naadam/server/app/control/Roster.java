package dev.naadam.server.app.control;

import dev.naadam.game.GameLimits;
import dev.naadam.server.app.control.Refusal.BadField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges who is to play: cuts spaces off names, then checks sizes, names and that nobody plays twice. */
final class Roster {

    private Roster() {}

    static Answer<List<Team>> judge(List<Team> asked) {
        BadField fault = sizeFault(asked);
        if (fault != null) {
            return new Answer.Refused<>(fault);
        }
        List<Team> teams = asked.stream().map(Roster::stripped).toList();
        fault = nameFault(teams);
        return fault == null ? new Answer.Done<>(teams) : new Answer.Refused<>(fault);
    }

    /** The team of each slot. */
    static List<Integer> teamOfSlot(List<Team> teams) {
        List<Integer> teamOfSlot = new ArrayList<>();
        for (int team = 0; team < teams.size(); team++) {
            for (int i = 0; i < teams.get(team).players().size(); i++) {
                teamOfSlot.add(team);
            }
        }
        return teamOfSlot;
    }

    private static @Nullable BadField sizeFault(List<Team> teams) {
        if (teams.isEmpty() || teams.size() > GameLimits.MAX_TEAMS) {
            return new BadField("/teams", teams.size() + " teams (expected: 1 to " + GameLimits.MAX_TEAMS + ")");
        }
        int players = 0;
        for (int team = 0; team < teams.size(); team++) {
            int size = teams.get(team).players().size();
            if (size == 0) {
                return new BadField("/teams/" + team + "/players", "no players (expected: at least 1)");
            }
            players += size;
        }
        return players <= GameLimits.MAX_PLAYERS
                ? null
                : new BadField("/teams", players + " players (expected: 1 to " + GameLimits.MAX_PLAYERS + ")");
    }

    private static @Nullable BadField nameFault(List<Team> teams) {
        Set<String> seen = new HashSet<>();
        for (int team = 0; team < teams.size(); team++) {
            String nameFault = Names.fault(teams.get(team).name());
            if (nameFault != null) {
                return new BadField("/teams/" + team + "/name", nameFault);
            }
            List<String> players = teams.get(team).players();
            for (int i = 0; i < players.size(); i++) {
                String fault = Names.fault(players.get(i));
                if (fault == null && !seen.add(players.get(i))) {
                    fault = Names.quoted(players.get(i)) + " plays twice (expected: every player once)";
                }
                if (fault != null) {
                    return new BadField("/teams/" + team + "/players/" + i, fault);
                }
            }
        }
        return null;
    }

    private static Team stripped(Team team) {
        return new Team(
                team.name().strip(), team.players().stream().map(String::strip).toList());
    }
}
