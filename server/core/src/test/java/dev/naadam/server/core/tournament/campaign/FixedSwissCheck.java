package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.document.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Everybody plays every round, byes go to the lowest once, and nobody meets again while that can be avoided. */
final class FixedSwissCheck {

    private final StageLog stage;
    private final Format.FixedSwiss format;
    private final List<String> faults;

    FixedSwissCheck(StageLog stage, Format.FixedSwiss format, List<String> faults) {
        this.stage = stage;
        this.format = format;
        this.faults = faults;
    }

    void run() {
        if (SwissLog.rounds(stage) != format.rounds()) {
            faults.add(SwissLog.rounds(stage) + " rounds were played");
        }
        for (int round = 1; round <= SwissLog.rounds(stage); round++) {
            check(round, new SwissLog(stage, round));
        }
        TableCheck.check(stage, 1, stage.entries(), stage.lines(), format.table(), faults);
    }

    private void check(int round, SwissLog log) {
        TreeSet<Integer> playing = new TreeSet<>();
        int rematches = 0;
        List<Integer> paired = new ArrayList<>();
        int bye = Transcript.NOBODY;
        for (Line line : log.ofRound()) {
            playing.add(line.a());
            playing.add(line.b());
            if (line.b() == Transcript.NOBODY) {
                bye = line.a();
            } else {
                paired.addAll(List.of(line.a(), line.b()));
                rematches += log.haveMet(line.a(), line.b()) ? 1 : 0;
            }
        }
        playing.remove(Transcript.NOBODY);
        if (playing.size() != stage.entries().size() || log.ofRound().size() != (playing.size() + 1) / 2) {
            faults.add("round " + round + " is not one match for everybody");
        }
        if (rematches > 0 && NaivePairing.fewestRematches(paired, log::haveMet) < rematches) {
            faults.add("round " + round + " has " + rematches + " rematches that could be avoided");
        }
        byeIsRight(round, log, bye);
    }

    private void byeIsRight(int round, SwissLog log, int bye) {
        if (stage.entries().size() % 2 == 0) {
            return;
        }
        if (log.byes(bye) > 0) {
            faults.add("round " + round + ": team " + bye + " has a second bye");
        }
        for (int lower : stage.entries()) {
            boolean isLower = points(log, lower) < points(log, bye) && log.byes(lower) == 0;
            if (isLower) {
                List<Integer> others = new ArrayList<>(stage.entries());
                others.removeIf(team -> team == lower);
                if (NaivePairing.fewestRematches(others, log::haveMet) == 0) {
                    faults.add("round " + round + ": team " + bye + " has a bye before " + lower);
                }
            }
        }
    }

    private int points(SwissLog log, int team) {
        return log.wins(team) * format.table().points().win()
                + log.draws(team) * format.table().points().draw()
                + log.losses(team) * format.table().points().loss();
    }
}
