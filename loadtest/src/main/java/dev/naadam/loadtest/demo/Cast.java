package dev.naadam.loadtest.demo;

import dev.naadam.client.control.NewMatch;
import java.util.List;

/**
 * Who appears in the demo: invented names, the teams' after the wolf and the deer of the Secret History of the Mongols.
 *
 * @param teams by number
 * @param players by slot, the first half of them in team 0
 */
record Cast(List<String> teams, List<String> players) {

    /** Five against five. */
    static final Cast DEMO = new Cast(
            List.of("Blue Wolves", "Red Deer"),
            List.of("Anu", "Bat", "Chimeg", "Dorj", "Enkh", "Ganaa", "Khulan", "Misheel", "Naran", "Oyun"));

    Cast {
        teams = List.copyOf(teams);
        players = List.copyOf(players);
    }

    String player(int slot) {
        return slot >= 0 && slot < players.size() ? players.get(slot) : "slot " + slot;
    }

    String team(int team) {
        return team >= 0 && team < teams.size() ? teams.get(team) : "team " + team;
    }

    String teamOf(int slot) {
        return team(slot < players.size() / 2 ? 0 : 1);
    }

    /** The same match, played by these. */
    NewMatch play(NewMatch match) {
        int half = players.size() / 2;
        List<NewMatch.Team> casted = List.of(
                new NewMatch.Team(team(0), players.subList(0, half)),
                new NewMatch.Team(team(1), players.subList(half, players.size())));
        return new NewMatch(
                match.game(),
                match.setup(),
                casted,
                match.tickRateHz(),
                match.randomSeed(),
                match.region(),
                match.equalise(),
                match.durability());
    }
}
