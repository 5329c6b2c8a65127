package dev.naadam.loadtest.overload;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.game.Games;
import dev.naadam.loadtest.bench.Cores;
import dev.naadam.loadtest.bench.Lateness;
import dev.naadam.loadtest.bench.ProcessorTime;
import dev.naadam.loadtest.bench.Timing;
import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.BotWatcher;
import dev.naadam.loadtest.fleet.Routes;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.Scrape;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.ProgressLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One server, matches on it, and three windows: in peace, flooded, in peace again. */
public final class OverloadRun {

    private static final int PLAYERS = 10;
    private static final int TICK_RATE_HZ = 60;
    private static final long RANDOM_SEED = 1;

    /** The flood needs a moment to stand, the server one to be rid of it. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final Duration JOIN_LIMIT = Duration.ofSeconds(35);
    private static final Duration MATCH_MARGIN = Duration.ofMinutes(2);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Order order;
    private final ProgressLine progress;
    private final LongSupplier nanoClock;

    /**
     * What to do.
     *
     * @param matches of ten players each
     * @param timing warm-up, and length of each window
     * @param attack what is done in the second window
     * @param launcher the {@code naadam} script
     */
    public record Order(int matches, Timing timing, Attack attack, Path launcher) {}

    /** One that was not run yet. */
    public OverloadRun(Order order, ProgressLine progress, LongSupplier nanoClock) {
        this.order = order;
        this.progress = progress;
        this.nanoClock = nanoClock;
    }

    /** Runs it, once; whatever happens, no process is left. */
    public OverloadReport run(MachineFacts machine) throws IOException, InterruptedException {
        Cores cores = Cores.ofThisMachine();
        cores.moveHere();
        progress.show("starting a server");
        List<String> pinned = Cores.pinned(cores.server(), List.of());
        try (ServerProcess server = ServerProcess.start(pinned, order.launcher, serverOptions())) {
            NodeAddress node = server.await();
            try {
                return play(server.pid(), node, machine);
            } catch (IOException e) {
                throw server.explain(e);
            }
        }
    }

    private List<String> serverOptions() {
        List<String> options = new ArrayList<>(List.of("--shards", "1"));
        options.addAll(order.attack.serverOptions());
        return options;
    }

    private OverloadReport play(long pid, NodeAddress node, MachineFacts machine)
            throws IOException, InterruptedException {
        SwarmPlan plan = plan();
        try (BotFleet fleet = new BotFleet(plan, 1, nanoClock, BotWatcher.NOBODY)) {
            String followed = join(fleet, node.control(), plan);
            pause(order.timing.warmUp(), "warming up");
            Meter meter = new Meter(pid, new MetricsClient(node, nanoClock));
            OverloadReport.Window before = meter.window("in peace");
            OverloadReport.Window during;
            ServerFigures inputs;
            String outcome;
            try (Attack.Running flood = order.attack.start(node, followed)) {
                pause(SETTLING, "the flood rises");
                during = meter.window("flooded");
                inputs = meter.figures;
                outcome = flood.stop();
            }
            pause(SETTLING, "the flood falls");
            OverloadReport.Window after = meter.window("in peace again");
            int playing = fleet.finish(ClientState.PLAYING).botsAtEnd();
            if (playing < plan.bots()) {
                throw new IOException("only " + playing + " of " + plan.bots() + " bots were playing at the end");
            }
            return new OverloadReport(
                    machine,
                    order.matches,
                    order.timing.window().toSeconds(),
                    List.of(before, during, after),
                    order.attack.toString(),
                    outcome,
                    inputs.inputsMissing(),
                    inputs.inputsApplied());
        }
    }

    private SwarmPlan plan() {
        TreeMap<String, String> options = new TreeMap<>();
        Duration playing = order.timing
                .warmUp()
                .plus(order.timing.window().multipliedBy(3))
                .plus(SETTLING.multipliedBy(2))
                .plus(MATCH_MARGIN);
        options.put("time-limit-seconds", Long.toString(playing.toSeconds()));
        return new SwarmPlan(
                Games.find("arena-10").orElseThrow(),
                order.matches * PLAYERS,
                order.matches,
                TICK_RATE_HZ,
                options,
                RANDOM_SEED);
    }

    /** Returns the id of a match that spectators may follow. */
    private String join(BotFleet fleet, ControlApi api, SwarmPlan plan) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int match = 0; match < plan.matches(); match++) {
            CreatedMatch created = api.createMatch(plan.match(match));
            ids.add(created.id());
            fleet.join(match, created.tickets(), Routes.DIRECT);
        }
        long limitNanos = nanoClock.getAsLong() + JOIN_LIMIT.toNanos();
        while (fleet.progress().playing() < plan.bots() && nanoClock.getAsLong() - limitNanos < 0) {
            progress.show(fleet.progress().playing() + " of " + plan.bots() + " bots are playing");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return ids.getFirst();
    }

    private void pause(Duration duration, String doing) throws InterruptedException {
        long endNanos = nanoClock.getAsLong() + duration.toNanos();
        for (long rest = duration.toNanos(); rest > 0; rest = endNanos - nanoClock.getAsLong()) {
            progress.show(order.matches + " matches: " + doing + ", "
                    + Duration.ofNanos(rest).toSeconds() + " s left");
            TimeUnit.NANOSECONDS.sleep(Math.min(rest, 100_000_000));
        }
    }

    /** Reads the server at both ends of a window. */
    private final class Meter {

        private final long pid;
        private final MetricsClient metrics;
        private ServerFigures figures;

        Meter(long pid, MetricsClient metrics) throws IOException, InterruptedException {
            this.pid = pid;
            this.metrics = metrics;
            Scrape now = metrics.scrape();
            this.figures = ServerFigures.between(now, now, TICK_RATE_HZ, order.matches);
        }

        OverloadReport.Window window(String name) throws IOException, InterruptedException {
            Scrape before = metrics.scrape();
            long cpuNanos = ProcessorTime.nanos(pid);
            pause(order.timing.window(), name);
            long usedNanos = ProcessorTime.nanos(pid) - cpuNanos;
            Scrape after = metrics.scrape();
            figures = ServerFigures.between(before, after, TICK_RATE_HZ, order.matches);
            return new OverloadReport.Window(
                    name,
                    Lateness.between(before.sample(), after.sample()),
                    usedNanos / NANOS_PER_SECOND / order.timing.window().toSeconds());
        }
    }
}
