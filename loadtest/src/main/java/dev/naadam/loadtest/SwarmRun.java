package dev.naadam.loadtest;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.BotWatcher;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.LoopProgress;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.fleet.Window;
import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.Scrape;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.Pause;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.SwarmReport;
import dev.naadam.loadtest.report.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One run of the swarm: a server, matches, bots, warm-up, window, report. */
final class SwarmRun {

    /** Longer than a match waits for its players. */
    private static final Duration JOIN_LIMIT = Duration.ofSeconds(35);

    /** The bots' threads must know the window before its first input is due. */
    private static final Duration LEAD_IN = Duration.ofMillis(100);

    /** The STATEs for the window's last inputs. */
    private static final Duration DRAIN = Duration.ofMillis(500);

    private final Order order;
    private final ProgressLine progress;
    private final LongSupplier nanoClock;

    SwarmRun(Order order, ProgressLine progress, LongSupplier nanoClock) {
        this.order = order;
        this.progress = progress;
        this.nanoClock = nanoClock;
    }

    /**
     * What to run.
     *
     * @param threads that run bots
     * @param warmUp played before the window
     * @param duration of the window
     * @param population whose people the bots are; null: no network is emulated
     * @param node somebody's server; null = one of our own
     * @param serverOptions command line of one of our own
     * @param machine for the report
     */
    record Order(
            SwarmPlan plan,
            int threads,
            Duration warmUp,
            Duration duration,
            @Nullable Population population,
            @Nullable NodeAddress node,
            List<String> serverOptions,
            MachineFacts machine) {}

    /** Runs it; whatever happens, a server of our own is gone afterwards. */
    SwarmReport run() throws IOException, InterruptedException {
        if (order.node != null) {
            return load(order.node);
        }
        progress.show("starting a server");
        try (ServerProcess server = ServerProcess.start(Launcher.path(), order.serverOptions)) {
            return load(server);
        }
    }

    private SwarmReport load(ServerProcess server) throws IOException, InterruptedException {
        NodeAddress node = server.await();
        try {
            return load(node);
        } catch (IOException e) {
            throw server.explain(e);
        }
    }

    private SwarmReport load(NodeAddress node) throws IOException, InterruptedException {
        try (BotFleet fleet = new BotFleet(order.plan, order.threads, nanoClock, BotWatcher.NOBODY);
                SwarmNetwork network = SwarmNetwork.start(order.plan, order.population, nanoClock)) {
            join(fleet, network, node.control());
            SwarmReport report = measure(fleet, new MetricsClient(node, nanoClock));
            return network.addTo(report);
        }
    }

    private void join(BotFleet fleet, SwarmNetwork network, ControlApi api) throws IOException, InterruptedException {
        for (int match = 0; match < order.plan.matches(); match++) {
            CreatedMatch created = api.createMatch(network.place(order.plan.match(match), match));
            fleet.join(match, created.tickets(), network.routes(created.region()));
            showJoining(fleet);
        }
        long limitNanos = nanoClock.getAsLong() + JOIN_LIMIT.toNanos();
        while (fleet.progress().playing() + fleet.progress().over() < order.plan.bots()
                && nanoClock.getAsLong() - limitNanos < 0) {
            Pause.until(nanoClock.getAsLong() + Duration.ofMillis(100).toNanos(), nanoClock, () -> showJoining(fleet));
        }
    }

    private SwarmReport measure(BotFleet fleet, MetricsClient metrics) throws IOException, InterruptedException {
        long fromNanos = nanoClock.getAsLong() + order.warmUp.toNanos();
        Window window = new Window(fromNanos, fromNanos + order.duration.toNanos());
        // the first answer takes the server longest, and its time would blur the window's edge
        metrics.scrape();
        pauseUntil(fromNanos - LEAD_IN.toNanos(), "warming up", fleet);
        fleet.measure(window);
        pauseUntil(fromNanos, "warming up", fleet);
        Duration cpuBefore = cpu();
        Scrape before = metrics.scrape();
        pauseUntil(window.toNanos(), "playing", fleet);
        Scrape after = metrics.scrape();
        Duration cpu = cpu().minus(cpuBefore);
        pauseUntil(window.toNanos() + DRAIN.toNanos(), "playing", fleet);
        FleetFigures figures = fleet.finish(ClientState.PLAYING);
        SwarmPlan plan = order.plan;
        ServerFigures server = ServerFigures.between(before, after, plan.setup().tickRateHz(), plan.matches());
        return new SwarmReport(
                plan.game().name(),
                plan.matches(),
                plan.setup().tickRateHz(),
                order.warmUp.toMillis(),
                plan.randomSeed(),
                order.machine,
                figures,
                server,
                null,
                cpu.toNanos(),
                Verdict.of(plan.setup().tickRateHz(), plan.matches(), figures, server));
    }

    private void showJoining(BotFleet fleet) {
        progress.show("joining: " + fleet.progress().playing() + " of " + order.plan.bots() + " bots are playing");
    }

    private void pauseUntil(long nanos, String doing, BotFleet fleet) throws InterruptedException {
        Pause.until(nanos, nanoClock, () -> {
            LoopProgress now = fleet.progress();
            progress.show(String.format(
                    Locale.ROOT,
                    "%s: %d s left, %d bots, %d inputs, %d of them not applied, latency p99 %.1f ms",
                    doing,
                    Duration.ofNanos(nanos - nanoClock.getAsLong()).toSeconds(),
                    now.playing(),
                    now.inputsSent(),
                    now.inputsNotApplied(),
                    now.latencyP99Nanos() / 1e6));
        });
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
