package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Percentiles;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.Verdict;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of 100 matches for 20 s as they might have been: every figure that a test is about is an argument. */
final class BenchDraft {

    private static final long WINDOW_NANOS = 20_000_000_000L;
    private static final int MATCHES = 100;
    private static final int BOTS = 1000;
    private static final long PLANNED = 1_200_000;

    private BenchDraft() {}

    static ServerFacts good() {
        return run(PLANNED, 120_000, 0, BOTS);
    }

    /** What counts for whether a run holds. */
    static ServerFacts run(long states, long ticks, long lost, int botsAtEnd) {
        Percentiles none = new Percentiles(0, 0, 0, 0, 0, 0);
        FleetFigures fleet = new FleetFigures(
                WINDOW_NANOS,
                BOTS,
                botsAtEnd,
                PLANNED,
                PLANNED,
                PLANNED - lost,
                lost,
                0,
                states,
                0,
                states * 76,
                0,
                0,
                none,
                none,
                none,
                List.of());
        ServerFigures server = new ServerFigures(
                WINDOW_NANOS, ticks, 120_000, PLANNED - lost, lost, 0, 0, 0, 0, 0, 0, states, 2000, 200, 0);
        return new ServerFacts(
                MATCHES,
                fleet,
                server,
                9_600_000_000L,
                12_000_000_000L,
                0,
                61.4,
                new Lateness(50, 900, 1900, 4000),
                new Lateness(150, 1100, 2400, 6000),
                new Allocation(25_000, 80),
                2100,
                Verdict.of(60, MATCHES, fleet, server));
    }

    static EchoFigures floor(double micros) {
        return new EchoFigures(600_000, 600_000, 600_000, 45_600_000, Math.round(600_000 * micros * 1000));
    }

    static BenchReport report(@Nullable EchoFigures floor, BenchReport.@Nullable Capacity capacity) {
        ServerFacts facts = good();
        return new BenchReport(
                new MachineFacts(2, "some JDK", "some system", List.of("bench")),
                new Timing(Duration.ofSeconds(15), Duration.ofSeconds(20)),
                List.of(new Comparison("naadam", MATCHES, facts.microsPerUpdate(), 76, floor, floor)),
                facts,
                List.of(new GameCost("some-game", 10, 10, 5.0, 2.5, 31.25)),
                capacity,
                List.of("something was left out"));
    }
}
