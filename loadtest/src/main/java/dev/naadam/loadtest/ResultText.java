package dev.naadam.loadtest;

import dev.naadam.client.control.MatchStatus;
import dev.naadam.loadtest.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A match's result in words for people. */
final class ResultText {

    private ResultText() {}

    static String of(MatchStatus.Result result) {
        return headline(result) + "\n\n" + players(result) + "\nlast value of the hash chain: " + result.hash();
    }

    private static String headline(MatchStatus.Result result) {
        List<String> scores = result.teams().stream()
                .map(team -> team.name() + " " + team.score())
                .toList();
        Integer winner = result.winningTeam();
        String verdict = winner == null ? "a draw" : result.teams().get(winner).name() + " wins";
        return verdict + ": " + String.join(", ", scores) + " (" + result.reason() + ")";
    }

    private static String players(MatchStatus.Result result) {
        SortedSet<String> names = new TreeSet<>();
        result.players().forEach(player -> names.addAll(player.statistics().keySet()));
        List<String> head = new ArrayList<>(List.of("player", "team"));
        head.addAll(names);
        TextTable table = new TextTable().row(head);
        for (MatchStatus.PlayerResult player : result.players()) {
            List<String> row = new ArrayList<>(
                    List.of(player.player(), result.teams().get(player.team()).name()));
            for (String name : names) {
                row.add(Long.toString(player.statistics().getOrDefault(name, 0L)));
            }
            table.row(row);
        }
        return table.toString();
    }
}
