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

/** Many runs, one after the other, those of a scenario over the same servers. */
public final class ChaosCampaign {

    private static final int TICK_RATE_HZ = 60;

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
     * @param nodes servers that host matches
     * @param game what the bots play
     * @param keepsLogs whether the folder of servers stays with which a run failed
     */
    public record Order(List<Scenario> scenarios, int runs, long randomSeed, int nodes, Game game, boolean keepsLogs) {

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
        for (Scenario scenario : order.scenarios) {
            try (Stage stage = Stage.of(scenario, launcher, order.nodes)) {
                for (int i = 0; i < order.runs; i++) {
                    stage.restore();
                    RunReport report = play(stage, scenario, order.randomSeed + i);
                    reports.add(report);
                    progress.println("run " + reports.size() + "/" + all + " " + report.line());
                    keepIfFailed(stage, report);
                }
            }
        }
        return new ChaosReport(reports);
    }

    private void keepIfFailed(Stage stage, RunReport report) {
        if (order.keepsLogs && !report.isSound()) {
            progress.println("logs of the servers: " + stage.cluster().keepFolder());
        }
    }

    private RunReport play(Stage stage, Scenario scenario, long randomSeed) throws InterruptedException {
        Course course = Course.of(scenario, randomSeed);
        SortedMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", Integer.toString(course.matchSeconds(scenario)));
        int bots = scenario.matches() * scenario.bots();
        SwarmPlan plan = new SwarmPlan(order.game, bots, scenario.matches(), TICK_RATE_HZ, options, randomSeed);
        try {
            return new ChaosRun(stage, launcher, plan, nanoClock).play(scenario, course);
        } catch (IOException e) {
            return RunReport.of(scenario, randomSeed, List.of(), List.of(String.valueOf(e.getMessage())));
        }
    }
}
