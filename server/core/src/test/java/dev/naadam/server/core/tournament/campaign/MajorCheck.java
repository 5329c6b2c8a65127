package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.campaign.Transcript.Line;
import dev.naadam.server.core.tournament.campaign.Transcript.StageLog;
import dev.naadam.server.core.tournament.document.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every round of a Major is the one that the rule book gives, worked out anew by {@link NaivePairing}. */
final class MajorCheck {

    private final StageLog stage;
    private final Format.MajorSwiss format;
    private final List<String> faults;

    MajorCheck(StageLog stage, Format.MajorSwiss format, List<String> faults) {
        this.stage = stage;
        this.format = format;
        this.faults = faults;
    }

    void run() {
        for (int round = 1; round <= SwissLog.rounds(stage) + 1; round++) {
            SwissLog log = new SwissLog(stage, round);
            List<List<Integer>> expected = round == 1 ? opening() : expected(log, round);
            List<List<Integer>> actual = new ArrayList<>();
            log.ofRound().forEach(line -> actual.add(List.of(line.a(), line.b())));
            if (!actual.equals(expected)) {
                faults.add("round " + round + " has " + actual + ", the rules say " + expected);
                return;
            }
            for (Line line : log.ofRound()) {
                lengthIsRight(log, line);
            }
        }
        orderIsRight();
    }

    private List<List<Integer>> opening() {
        List<List<Integer>> pairs = new ArrayList<>();
        int half = stage.entries().size() / 2;
        for (int i = 0; i < half; i++) {
            pairs.add(List.of(stage.entries().get(i), stage.entries().get(i + half)));
        }
        return pairs;
    }

    private List<List<Integer>> expected(SwissLog log, int round) {
        Map<Integer, List<Integer>> pools = new TreeMap<>();
        for (int team : stage.entries()) {
            if (log.wins(team) < format.winsToAdvance() && log.losses(team) < format.lossesToLeave()) {
                pools.computeIfAbsent(-log.wins(team), none -> new ArrayList<>())
                        .add(team);
            }
        }
        List<List<Integer>> pairs = new ArrayList<>();
        for (List<Integer> pool : pools.values()) {
            List<Integer> ranked = log.ranked(pool);
            boolean isByTable = round >= 4 && pool.size() == 6;
            pairs.addAll(
                    isByTable
                            ? NaivePairing.table(ranked, log::haveMet)
                            : NaivePairing.highestAgainstLowest(ranked, log::haveMet));
        }
        return pairs;
    }

    private void lengthIsRight(SwissLog log, Line line) {
        boolean isDeciding =
                log.wins(line.a()) == format.winsToAdvance() - 1 || log.losses(line.a()) == format.lossesToLeave() - 1;
        int expected = isDeciding
                ? stage.spec().lengths().deciding()
                : stage.spec().lengths().usual();
        if (line.bestOf() != expected) {
            faults.add(line.id() + " is best of " + line.bestOf() + " instead of " + expected);
        }
    }

    private void orderIsRight() {
        SwissLog end = new SwissLog(stage, Integer.MAX_VALUE);
        for (int i = 1; i < stage.ranking().size(); i++) {
            int above = stage.ranking().get(i - 1).team();
            int below = stage.ranking().get(i).team();
            int byRecord = Integer.compare(
                    100 * end.wins(above) - end.losses(above), 100 * end.wins(below) - end.losses(below));
            boolean isFirst = end.ranked(List.of(above, below)).getFirst() == above;
            if (byRecord < 0 || (byRecord == 0 && !isFirst)) {
                faults.add("team " + above + " stands above " + below + " with the worse record");
            }
        }
    }
}
