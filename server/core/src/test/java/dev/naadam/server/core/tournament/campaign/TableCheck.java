package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.standing.Row;
import java.util.List;

/** A table says what its matches say, and its first tie-break, points here, is never overruled. */
final class TableCheck {

    private TableCheck() {}

    static void check(
            StageLog stage, int group, List<Integer> teams, List<Line> lines, TableRules rules, List<String> faults) {
        List<Row> rows = stage.tables().get(group - 1);
        if (rows.size() != teams.size()) {
            faults.add("table has " + rows.size() + " rows for " + teams.size() + " teams");
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int points = points(row.team(), lines, rules);
            if (row.tally().points() != points) {
                faults.add("team " + row.team() + " has " + points + " points, its row says " + row);
            }
            if (i > 0 && points > rows.get(i - 1).tally().points()) {
                faults.add("team " + row.team() + " stands below one with fewer points");
            }
            if (row.rank() > i + 1 || (i > 0 && row.rank() < rows.get(i - 1).rank())) {
                faults.add("line " + (i + 1) + " has rank " + row.rank());
            }
        }
    }

    private static int points(int team, List<Line> lines, TableRules rules) {
        int points = 0;
        for (Line line : lines) {
            if (line.has(team)) {
                points += line.outcome() == Outcome.DRAW
                        ? rules.points().draw()
                        : line.isWonBy(team)
                                ? rules.points().win()
                                : rules.points().loss();
            }
        }
        return points;
    }
}
