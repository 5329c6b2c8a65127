package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Times the largest tournaments: creation, a decision, and the pairing of every round of a Swiss stage. Run by hand, warm; not a
 * test, since a loaded machine would fail it.
 */
final class TournamentBench {

    private static final int WARM_UPS = 10;
    private static final int RUNS = 21;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private TournamentBench() {}

    /** Prints a line a measurement: median and worst of 21 runs after 10 that do not count. */
    public static void main(String[] arguments) {
        TournamentDocument large =
                Documents.of(1024, new Format.DoubleElimination(Documents.USUAL, GrandFinal.DOUBLE, List.of()));
        measure("create a double elimination of 1,024", () -> Documents.open(large));
        Tournament open = Documents.open(large);
        Match first = open.playable().getFirst();
        measure("report a match of it", () -> open.decide(new Decision.Report(first.id(), Result.played(1, 0))));
        swiss("fixed", Documents.of(512, new Format.FixedSwiss(9, Documents.WINS)));
        swiss("Major, 5-5", Documents.of(512, new Format.MajorSwiss(5, 5)));
    }

    private static void swiss(String name, TournamentDocument document) {
        Tournament tournament = Documents.open(document);
        for (int round = 1; !tournament.isOver(); round++) {
            Tournament before = tournament;
            while (before.playable().size() > 1) {
                before = report(before, before.playable().getFirst());
            }
            Tournament last = before;
            measure(
                    "Swiss of 512, " + name + ": the result that pairs round " + (round + 1),
                    () -> report(last, last.playable().getFirst()));
            tournament = report(last, last.playable().getFirst());
        }
    }

    private static Tournament report(Tournament tournament, Match match) {
        // neither seeds nor sides decide alone, so that pools hold teams of all kinds
        boolean isWonByA =
                (31 * match.a().team() + 17 * match.b().team() + match.id().round()) % 5 < 3;
        Result result = isWonByA ? Result.played(1, 0) : Result.played(0, 1);
        return ((Verdict.Accepted) tournament.decide(new Decision.Report(match.id(), result))).tournament();
    }

    private static void measure(String what, Supplier<Object> work) {
        long[] nanos = new long[RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            long began = System.nanoTime();
            Object done = work.get();
            long took = System.nanoTime() - began;
            if (run >= 0 && done != null) {
                nanos[run] = took;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-60s %8.2f ms median %8.2f ms worst%n",
                what,
                nanos[RUNS / 2] / NANOS_PER_MILLI,
                nanos[RUNS - 1] / NANOS_PER_MILLI);
    }
}
