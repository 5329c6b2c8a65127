package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.standing.Ranked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Losses match exits, nobody plays on after the last one, and who went further stands higher. */
final class EliminationCheck {

    private static final int FINAL = 1_000;

    private final StageLog stage;
    private final int lossesToLeave;
    private final List<String> faults;
    private final Map<Integer, Integer> losses = new TreeMap<>();
    private final Map<Integer, Integer> exits = new TreeMap<>();

    EliminationCheck(StageLog stage, int lossesToLeave, List<String> faults) {
        this.stage = stage;
        this.lossesToLeave = lossesToLeave;
        this.faults = faults;
    }

    void run() {
        everybodyIsInTheFirstRoundOnce();
        for (Line line : stage.lines()) {
            if (lossesToLeave == 2 || line.id().group() == 1) {
                follow(line, line.a());
                follow(line, line.b());
            }
        }
        for (int team : stage.entries()) {
            exitMatchesLosses(team);
        }
        whoWentFurtherStandsHigher();
    }

    private void everybodyIsInTheFirstRoundOnce() {
        for (int team : stage.entries()) {
            long times = stage.lines().stream()
                    .filter(line -> line.id().group() == 1 && line.id().round() == 1 && line.has(team))
                    .count();
            if (times != 1) {
                faults.add("team " + team + " is " + times + " times in the first round");
            }
        }
    }

    private void follow(Line line, int team) {
        if (team < 0) {
            return;
        }
        if (losses.getOrDefault(team, 0) >= lossesToLeave) {
            faults.add(line.id() + ": team " + team + " plays after its last loss");
        }
        if (line.outcome() == Outcome.NOBODY_WINS) {
            losses.put(team, lossesToLeave);
            exits.put(team, depth(line));
        } else if (line.isLostBy(team)) {
            losses.merge(team, 1, Integer::sum);
            exits.put(team, depth(line));
        } else {
            exits.remove(team);
        }
    }

    /** In rounds of the lower bracket, so that exits of both brackets compare. */
    private int depth(Line line) {
        int round = line.id().round();
        if (lossesToLeave == 1) {
            return round;
        }
        return switch (line.id().group()) {
            case 1 -> Math.max(1, 2 * (round - 1));
            case 2 -> round;
            default -> FINAL + round;
        };
    }

    private void exitMatchesLosses(int team) {
        int lost = losses.getOrDefault(team, 0);
        boolean isFirst = rank(team) == 1;
        boolean isSecond = rank(team) == 2;
        boolean mayBeSecondWithOneLoss = stage.spec().format() instanceof Format.DoubleElimination twice
                && (twice.grandFinal() != GrandFinal.DOUBLE || stage.entries().size() == 2);
        boolean isExplained =
                isFirst ? lost < lossesToLeave : lost == lossesToLeave || (isSecond && mayBeSecondWithOneLoss);
        if (!isExplained) {
            faults.add("team " + team + " has rank " + rank(team) + " with " + lost + " losses");
        }
    }

    private int rank(int team) {
        for (Ranked ranked : stage.ranking()) {
            if (ranked.team() == team) {
                return ranked.rank();
            }
        }
        faults.add("team " + team + " has no rank");
        return 0;
    }

    private void whoWentFurtherStandsHigher() {
        for (int team : stage.entries()) {
            for (int other : stage.entries()) {
                boolean bothLeft = exits.containsKey(team) && exits.containsKey(other);
                if (bothLeft
                        && exits.getOrDefault(team, 0) > exits.getOrDefault(other, 0)
                        && rank(team) > rank(other)) {
                    faults.add("team " + team + " went further than " + other + " and stands lower: " + exits + " "
                            + stage.ranking());
                }
            }
        }
    }
}
