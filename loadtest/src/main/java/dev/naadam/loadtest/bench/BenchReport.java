package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.report.MachineFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a benchmark found out.
 *
 * @param machine it ran on
 * @param timing of our server's runs
 * @param comparisons with the floor, in the order of the runs, ours of the asked number first
 * @param main our server's run in that one
 * @param games what ticks and views of the workload and of the real game cost
 * @param capacity null if it was not searched
 * @param notes what was left out, and why
 */
public record BenchReport(
        MachineFacts machine,
        Timing timing,
        List<Comparison> comparisons,
        ServerFacts main,
        List<GameCost> games,
        @Nullable Capacity capacity,
        List<String> notes) {

    public BenchReport {
        comparisons = List.copyOf(comparisons);
        games = List.copyOf(games);
        notes = List.copyOf(notes);
    }

    /**
     * How much one core carries.
     *
     * @param matches the largest number that was seen to hold 60 Hz; 0 = none
     * @param limit why the next larger number did not hold; empty = it is as many as can be asked for
     * @param halfLoad a run of half of them; null if none holds
     */
    public record Capacity(
            int matches, String limit, @Nullable ServerFacts halfLoad) {}
}
