package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.document.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Everybody meets everybody of the group as often as there are legs, once a round, with sides in balance. */
final class RoundRobinCheck {

    private final StageLog stage;
    private final Format.RoundRobin format;
    private final List<String> faults;

    RoundRobinCheck(StageLog stage, Format.RoundRobin format, List<String> faults) {
        this.stage = stage;
        this.format = format;
        this.faults = faults;
    }

    void run() {
        TreeSet<Integer> grouped = new TreeSet<>();
        for (int group = 1; group <= stage.groups().size(); group++) {
            List<Integer> teams = new ArrayList<>();
            stage.groups()
                    .get(group - 1)
                    .forEach(seed -> teams.add(stage.entries().get(seed - 1)));
            grouped.addAll(teams);
            check(group, teams);
        }
        if (grouped.size() != stage.entries().size()) {
            faults.add("not everybody is in a group: " + grouped);
        }
    }

    private void check(int group, List<Integer> teams) {
        List<Line> lines = stage.lines().stream()
                .filter(line -> line.id().group() == group)
                .toList();
        for (int team : teams) {
            sidesAreInBalance(team, lines);
            playsOncePerRound(team, lines);
            for (int other : teams) {
                long meetings = lines.stream()
                        .filter(line -> line.has(team) && line.has(other))
                        .count();
                if (team != other && meetings != format.legs()) {
                    faults.add(team + " and " + other + " meet " + meetings + " times");
                }
            }
        }
        TableCheck.check(stage, group, teams, lines, format.table(), faults);
    }

    private void sidesAreInBalance(int team, List<Line> lines) {
        long home = lines.stream().filter(line -> line.a() == team).count();
        long away = lines.stream().filter(line -> line.b() == team).count();
        if (Math.abs(home - away) > 1) {
            faults.add("team " + team + " has " + home + " matches at home and " + away + " away");
        }
    }

    private void playsOncePerRound(int team, List<Line> lines) {
        TreeSet<Integer> rounds = new TreeSet<>();
        for (Line line : lines) {
            if (line.has(team) && !rounds.add(line.id().round())) {
                faults.add(line.id() + ": team " + team + " plays twice in the round");
            }
        }
    }
}
