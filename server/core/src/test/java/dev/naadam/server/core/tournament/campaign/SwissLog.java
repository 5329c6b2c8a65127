package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.match.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What had been played in a Swiss stage before a round. */
final class SwissLog {

    private final StageLog stage;
    private final int round;

    SwissLog(StageLog stage, int round) {
        this.stage = stage;
        this.round = round;
    }

    static int rounds(StageLog stage) {
        return stage.lines().stream().mapToInt(line -> line.id().round()).max().orElse(0);
    }

    List<Line> ofRound() {
        return stage.lines().stream().filter(line -> line.id().round() == round).toList();
    }

    private List<Line> before(int team) {
        return stage.lines().stream()
                .filter(line -> line.id().round() < round && line.has(team))
                .toList();
    }

    int wins(int team) {
        return (int) before(team).stream().filter(line -> line.isWonBy(team)).count();
    }

    int losses(int team) {
        return (int) before(team).stream()
                .filter(line -> !line.isWonBy(team) && line.outcome() != Outcome.DRAW)
                .count();
    }

    int draws(int team) {
        return before(team).size() - wins(team) - losses(team);
    }

    int byes(int team) {
        return (int) before(team).stream()
                .filter(line -> line.b() == Transcript.NOBODY)
                .count();
    }

    boolean haveMet(int team, int other) {
        return before(team).stream().anyMatch(line -> line.has(other));
    }

    int difficulty(int team) {
        int difficulty = 0;
        for (Line line : before(team)) {
            int opponent = line.a() == team ? line.b() : line.a();
            difficulty += opponent < 0 ? 0 : wins(opponent) - losses(opponent);
        }
        return difficulty;
    }

    /** Teams by difficulty, then by seed. */
    List<Integer> ranked(List<Integer> teams) {
        List<Integer> ranked = new ArrayList<>(teams);
        ranked.sort(Comparator.<Integer>comparingInt(team -> -difficulty(team))
                .thenComparingInt(team -> stage.entries().indexOf(team)));
        return ranked;
    }
}
