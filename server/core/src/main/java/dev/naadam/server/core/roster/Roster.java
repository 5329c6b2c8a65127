package dev.naadam.server.core.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * Who plays for a team. Nothing is checked yet: {@link RosterRules#fault} does.
 *
 * @param players who begins, in the order of their slots
 * @param substitutes who may come in for one of them
 * @param coaches who may watch and talk to the team
 * @param captain who speaks for the team: one of the players or substitutes; empty: the first player
 */
public record Roster(List<String> players, List<String> substitutes, List<String> coaches, String captain) {

    public Roster {
        players = List.copyOf(players);
        substitutes = List.copyOf(substitutes);
        coaches = List.copyOf(coaches);
        captain = captain.isEmpty() && !players.isEmpty() ? players.getFirst() : captain;
    }

    /** Players and nobody else. */
    public static Roster of(List<String> players) {
        return new Roster(players, List.of(), List.of(), "");
    }

    /** Everybody: players, substitutes, coaches. */
    public List<String> members() {
        List<String> members = new ArrayList<>(players);
        members.addAll(substitutes);
        members.addAll(coaches);
        return members;
    }

    /** Whether somebody belongs to the team. */
    public boolean has(String name) {
        return players.contains(name) || substitutes.contains(name) || coaches.contains(name);
    }
}
