package dev.naadam.loadtest.report;

import dev.naadam.client.control.MatchStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A match's result in words for people. */
public final class ResultText {

    private static final String HITS = "hits";
    private static final String SHOTS = "shots";
    private static final String ACCURACY = "accuracy";
    private static final List<String> FIRST = List.of("kills", "deaths", "assists", "damage", ACCURACY);

    private ResultText() {}

    /** Headline, players and hash. */
    public static String of(MatchStatus.Result result) {
        return headline(result) + "\n\n" + players(result) + "\nlast value of the hash chain: " + result.hash();
    }

    /** Who won, by how much and why. */
    public static String headline(MatchStatus.Result result) {
        List<String> scores = result.teams().stream()
                .map(team -> team.name() + " " + team.score())
                .toList();
        Integer winner = result.winningTeam();
        String verdict = winner == null ? "a draw" : result.teams().get(winner).name() + " won";
        return verdict + ": " + String.join(", ", scores) + " (" + result.reason() + ")";
    }

    private static String players(MatchStatus.Result result) {
        List<String> names = statistics(result);
        List<String> head = new ArrayList<>(List.of("player", "team"));
        head.addAll(names);
        TextTable table = new TextTable().row(head);
        for (MatchStatus.PlayerResult player : result.players()) {
            List<String> row = new ArrayList<>(
                    List.of(player.player(), result.teams().get(player.team()).name()));
            names.forEach(name -> row.add(cell(name, player.statistics())));
            table.row(row);
        }
        return table.toString();
    }

    /** The columns: first what players look for first, then the rest by name. */
    private static List<String> statistics(MatchStatus.Result result) {
        SortedSet<String> rest = new TreeSet<>();
        result.players().forEach(player -> rest.addAll(player.statistics().keySet()));
        if (rest.containsAll(List.of(HITS, SHOTS))) {
            rest.removeAll(List.of(HITS, SHOTS));
            rest.add(ACCURACY);
        }
        List<String> names = new ArrayList<>(FIRST);
        names.retainAll(rest);
        rest.removeAll(FIRST);
        names.addAll(rest);
        return names;
    }

    private static String cell(String name, Map<String, Long> statistics) {
        if (name.equals(ACCURACY)) {
            long shots = statistics.getOrDefault(SHOTS, 0L);
            return shots == 0 ? "-" : Math.round(100.0 * statistics.getOrDefault(HITS, 0L) / shots) + " %";
        }
        return Long.toString(statistics.getOrDefault(name, 0L));
    }
}
