package dev.naadam.loadtest.chaos;

import dev.naadam.game.Game;
import dev.naadam.loadtest.fleet.SwarmPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Many runs, one after the other, over the same servers. */
public final class ChaosCampaign {

    private static final int BOTS = 4;
    private static final int TICK_RATE_HZ = 60;
    private static final String MATCH_SECONDS = "6";

    /** Every run's seed is the first one's and its number: it can be repeated alone. */
    private final Order order;

    private final Path launcher;
    private final PrintStream progress;
    private final LongSupplier nanoClock;

    /**
     * What to do.
     *
     * @param scenarios each of them, so often
     * @param runs of each scenario
     * @param randomSeed of the first run; the others' follow
     * @param nodes servers
     * @param game what the bots play
     */
    public record Order(List<Scenario> scenarios, int runs, long randomSeed, int nodes, Game game) {

        public Order {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * Nothing is started yet.
     *
     * @param progress gets a line for each run
     */
    public ChaosCampaign(Order order, Path launcher, PrintStream progress, LongSupplier nanoClock) {
        this.order = order;
        this.launcher = launcher;
        this.progress = progress;
        this.nanoClock = nanoClock;
    }

    /** Runs all; whatever happens, no server is left afterwards. */
    public ChaosReport run() throws IOException, InterruptedException {
        List<RunReport> reports = new ArrayList<>();
        int all = order.scenarios.size() * order.runs;
        try (Cluster cluster = Cluster.start(launcher, order.nodes)) {
            for (Scenario scenario : order.scenarios) {
                for (int i = 0; i < order.runs; i++) {
                    cluster.grow(order.nodes);
                    RunReport report = play(cluster, scenario, order.randomSeed + i);
                    reports.add(report);
                    progress.println("run " + reports.size() + "/" + all + " " + report.line());
                }
            }
        }
        return new ChaosReport(reports);
    }

    private RunReport play(Cluster cluster, Scenario scenario, long randomSeed) throws InterruptedException {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", MATCH_SECONDS);
        SwarmPlan plan = new SwarmPlan(order.game, BOTS, 1, TICK_RATE_HZ, options, randomSeed);
        try {
            return new ChaosRun(cluster, launcher, plan, nanoClock).play(scenario);
        } catch (IOException e) {
            return RunReport.of(scenario, randomSeed, List.of(), List.of(String.valueOf(e.getMessage())));
        }
    }
}
