package dev.naadam.loadtest.chaos;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.loadtest.report.TextTable;
import java.util.ArrayList;
import java.util.List;

/** All runs together, as a table and as JSON. */
public final class ChaosReport {

    private static final List<String> NAMES = List.of(
            "runs", "failedRuns", "lostTicks", "doubledTicks", "zombieTicks", "gapP50Ms", "gapP99Ms", "gapMaxMs");

    /** Of all clients of all runs, where a run's gap is that of its worst one. */
    private static final List<String> CLIENT_NAMES = List.of("clientGapP50Ms", "clientGapP99Ms");

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<RunReport> runs;

    ChaosReport(List<RunReport> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Whether every promise was kept in every run, and there was one. */
    public boolean isSound() {
        return !runs.isEmpty() && runs.stream().allMatch(RunReport::isSound);
    }

    /** A row for each scenario. */
    public String toText() {
        TextTable table = new TextTable()
                .row(List.of(
                        "scenario",
                        "runs",
                        "failed",
                        "lost",
                        "doubled",
                        "zombie",
                        "gap p50",
                        "p99",
                        "max",
                        "client p50",
                        "p99 ms"));
        for (Scenario scenario : Scenario.values()) {
            List<RunReport> of = of(scenario);
            if (!of.isEmpty()) {
                ObjectNode figures = figures(of);
                List<String> row = new ArrayList<>(List.of(scenario.word()));
                NAMES.forEach(name -> row.add(figures.get(name).asText()));
                CLIENT_NAMES.forEach(name -> row.add(figures.get(name).asText()));
                table.row(row);
            }
        }
        return table.toString();
    }

    /** One object, in one line. */
    public String toJson() {
        ObjectNode json = figures(runs);
        ObjectNode scenarios = json.putObject("scenarios");
        for (Scenario scenario : Scenario.values()) {
            if (!of(scenario).isEmpty()) {
                scenarios.set(scenario.word(), figures(of(scenario)));
            }
        }
        ArrayNode failed = json.putArray("failedSeeds");
        runs.stream().filter(run -> !run.isSound()).forEach(run -> failed.add(run.randomSeed()));
        return json.toString();
    }

    private List<RunReport> of(Scenario scenario) {
        return runs.stream().filter(run -> run.scenario() == scenario).toList();
    }

    private static ObjectNode figures(List<RunReport> runs) {
        double[] gaps = runs.stream().mapToDouble(RunReport::gapMillis).sorted().toArray();
        double[] clients = runs.stream()
                .flatMap(run -> run.findings().stream())
                .mapToDouble(client -> client.gapNanos() / NANOS_PER_MILLI)
                .sorted()
                .toArray();
        return JsonNodeFactory.instance
                .objectNode()
                .put("runs", runs.size())
                .put("failedRuns", runs.stream().filter(run -> !run.isSound()).count())
                .put("lostTicks", runs.stream().mapToLong(RunReport::lostTicks).sum())
                .put(
                        "doubledTicks",
                        runs.stream().mapToLong(RunReport::doubledTicks).sum())
                .put(
                        "zombieTicks",
                        runs.stream().mapToLong(RunReport::zombieTicks).sum())
                .put("gapP50Ms", percentile(gaps, 50))
                .put("gapP99Ms", percentile(gaps, 99))
                .put("gapMaxMs", percentile(gaps, 100))
                .put("clientGapP50Ms", percentile(clients, 50))
                .put("clientGapP99Ms", percentile(clients, 99));
    }

    /** The value that so many of a hundred do not exceed (nearest rank), in whole ms, rounded up. */
    private static long percentile(double[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return (long) Math.ceil(sorted[rank - 1]);
    }
}
