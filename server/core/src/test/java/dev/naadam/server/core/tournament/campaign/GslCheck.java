package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.standing.Row;
import java.util.List;

/** Five matches a group: 2-0, 2-1, 1-2 and 0-2 are the places. */
final class GslCheck {

    private static final List<String> RECORDS = List.of("2-0", "2-1", "1-2", "0-2");

    private final StageLog stage;
    private final List<String> faults;

    GslCheck(StageLog stage, List<String> faults) {
        this.stage = stage;
        this.faults = faults;
    }

    void run() {
        for (int group = 1; group <= stage.groups().size(); group++) {
            int number = group;
            List<Line> lines = stage.lines().stream()
                    .filter(line -> line.id().group() == number)
                    .toList();
            // where both forfeit, some have fewer matches than the record of their place
            boolean isRegular =
                    lines.stream().allMatch(line -> line.isContest() && line.outcome() != Outcome.NOBODY_WINS);
            if (lines.size() != RECORDS.size() + 1) {
                faults.add("group " + group + " has " + lines.size() + " matches");
            }
            if (isRegular) {
                check(lines, stage.tables().get(group - 1));
            }
        }
    }

    private void check(List<Line> lines, List<Row> rows) {
        for (int place = 1; place <= RECORDS.size(); place++) {
            Row row = rows.get(place - 1);
            long wins = lines.stream().filter(line -> line.isWonBy(row.team())).count();
            long losses =
                    lines.stream().filter(line -> line.isLostBy(row.team())).count();
            if (row.rank() != place || !RECORDS.get(place - 1).equals(wins + "-" + losses)) {
                faults.add("place " + place + " of a GSL group with " + wins + "-" + losses + ": " + row);
            }
        }
    }
}
