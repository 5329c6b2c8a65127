package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.standing.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds what is wrong with a tournament that was played to its end. Knows the rules, and none of the engine's code. */
final class Checker {

    private final List<String> faults = new ArrayList<>();

    private Checker() {}

    static List<String> faults(Transcript transcript) {
        Checker checker = new Checker();
        for (StageLog stage : transcript.stages()) {
            checker.check(stage);
            checker.departures(stage, transcript.left());
        }
        checker.champion(transcript);
        return checker.faults;
    }

    private void check(StageLog stage) {
        for (Transcript.Line line : stage.lines()) {
            if (line.outcome() == null) {
                faults.add(line.id() + " has not ended");
            }
        }
        if (!faults.isEmpty()) {
            return;
        }
        switch (stage.spec().format()) {
            case Format.SingleElimination single -> new EliminationCheck(stage, 1, faults).run();
            case Format.DoubleElimination twice -> new EliminationCheck(stage, 2, faults).run();
            case Format.RoundRobin robin -> new RoundRobinCheck(stage, robin, faults).run();
            case Format.Gsl gsl -> new GslCheck(stage, faults).run();
            case Format.MajorSwiss major -> new MajorCheck(stage, major, faults).run();
            case Format.FixedSwiss swiss -> new FixedSwissCheck(stage, swiss, faults).run();
        }
    }

    /** Without a report only a departure ends a match of two; whoever left does not win it, but in a Major where both did. */
    private void departures(StageLog stage, List<Integer> left) {
        for (Transcript.Line line : stage.lines()) {
            if (!line.isContest() || line.isReported()) {
                continue;
            }
            boolean isRight;
            if (left.contains(line.a()) && left.contains(line.b())) {
                boolean isMajor = stage.spec().format() instanceof Format.MajorSwiss;
                isRight = line.outcome() == (isMajor ? Outcome.A_WINS : Outcome.NOBODY_WINS);
            } else {
                isRight = (left.contains(line.a()) && line.isWonBy(line.b()))
                        || (left.contains(line.b()) && line.isWonBy(line.a()));
            }
            if (!isRight) {
                faults.add(line + " ended without a report, left have " + left);
            }
        }
    }

    private void champion(Transcript transcript) {
        List<Ranked> ranking = transcript.ranking();
        StageLog last = transcript.stages().getLast();
        TreeSet<Integer> teams = new TreeSet<>();
        ranking.forEach(ranked -> teams.add(ranked.team()));
        if (teams.size() != ranking.size()
                || teams.size() != transcript.stages().getFirst().entries().size()) {
            faults.add("not everybody is ranked once: " + ranking);
        }
        for (int i = 1; i < ranking.size(); i++) {
            boolean isShared = ranking.get(i).rank() == ranking.get(i - 1).rank();
            if (!isShared && ranking.get(i).rank() < ranking.get(i - 1).rank()) {
                faults.add("ranking is not in order: " + ranking);
            }
        }
        boolean isDecidedByMatch = last.spec().format() instanceof Format.SingleElimination
                || last.spec().format() instanceof Format.DoubleElimination;
        boolean hasDoubleForfeit = last.lines().stream().anyMatch(line -> line.outcome() == Outcome.NOBODY_WINS);
        long firsts = ranking.stream().filter(ranked -> ranked.rank() == 1).count();
        if (isDecidedByMatch && !hasDoubleForfeit && firsts != 1) {
            faults.add(firsts + " champions: " + ranking);
        }
        if (isDecidedByMatch && firsts > 1) {
            faults.add(firsts + " champions: " + ranking);
        }
    }
}
