package dev.naadam.server.app.tournament;

import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Standings;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.standing.Ranked;
import dev.naadam.server.core.tournament.standing.Row;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tournament as text for a terminal: brackets as trees, groups and Swiss stages as tables, and who stands where. */
final class TextDrawing {

    private final Tournament tournament;
    private final List<String> lines = new ArrayList<>();

    TextDrawing(Tournament tournament) {
        this.tournament = tournament;
    }

    List<String> lines() {
        for (Stage stage : tournament.stages()) {
            lines.add("== " + stage.spec().name() + " ==");
            switch (stage.spec().format()) {
                case Format.SingleElimination single -> brackets(stage);
                case Format.DoubleElimination twice -> brackets(stage);
                case Format.Gsl gsl -> {
                    brackets(stage);
                    tables(stage);
                }
                case Format.RoundRobin robin -> tables(stage);
                case Format.MajorSwiss major -> tables(stage);
                case Format.FixedSwiss swiss -> tables(stage);
            }
            stage.notes()
                    .forEach(note -> lines.add("round " + note.round() + ", pool " + note.pool() + ": " + note.kind()
                            + (note.rematches() == 0 ? "" : ", rematches: " + note.rematches())));
            lines.add("");
        }
        lines.add("== Ranking ==");
        for (Ranked ranked : tournament.ranking()) {
            lines.add(String.format(Locale.ROOT, "%4d. %s", ranked.rank(), name(ranked.team())));
        }
        return lines;
    }

    private void brackets(Stage stage) {
        int groups = 0;
        for (var match : stage.matches()) {
            groups = Math.max(groups, match.id().group());
        }
        for (int group = 1; group <= groups; group++) {
            lines.addAll(new BracketDrawing(stage, group, this::name).lines());
        }
    }

    private void tables(Stage stage) {
        for (int group = 1; group <= stage.groups().size(); group++) {
            if (stage.groups().size() > 1) {
                lines.add("Group " + group);
            }
            StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "      %-24s %-7s", "", "W-D-L"));
            for (TieBreak tieBreak : Standings.tieBreaks(stage)) {
                head.append(' ').append(tieBreak.name().toLowerCase(Locale.ROOT));
            }
            lines.add(head.toString().stripTrailing());
            Standings.group(stage, group).forEach(row -> lines.add(line(stage, row)));
        }
    }

    private String line(Stage stage, Row row) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%4d. %-24s %-7s", row.rank(), name(row.team()), row.tally()));
        for (int i = 0; i < row.values().size(); i++) {
            int width = Standings.tieBreaks(stage).get(i).name().length();
            line.append(' ')
                    .append(" "
                            .repeat(Math.max(
                                    0, width - row.values().get(i).toString().length())));
            line.append(row.values().get(i));
        }
        return line.toString().stripTrailing();
    }

    private String name(int team) {
        return tournament.document().teams().get(team).name();
    }
}
