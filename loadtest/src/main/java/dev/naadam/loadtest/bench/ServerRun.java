package dev.naadam.loadtest.bench;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.ControlApi;
import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.loadtest.bench.ServerMeter.Reading;
import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Routes;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.fleet.Window;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Runs of our own server under {@code arena-10}: each time a fresh process, played on by the swarm's bots in this JVM. */
final class ServerRun {

    static final int PLAYERS = 10;
    static final int TICK_RATE_HZ = 60;

    private static final long RANDOM_SEED = 1;
    private static final Duration JOIN_LIMIT = Duration.ofSeconds(35);

    /** The bots' thread must know the window before its first input is due. */
    private static final Duration LEAD_IN = Duration.ofMillis(100);

    /** The STATEs for the window's last inputs. */
    private static final Duration DRAIN = Duration.ofMillis(500);

    /** Players connect, allocations are sampled: no match may end before. */
    private static final Duration MATCH_MARGIN = Duration.ofSeconds(90);

    private static final long POLL_NANOS = 50_000_000;

    private final Start start;
    private final ProgressLine progress;
    private final LongSupplier nanoClock;

    /** How a server is started on its core. */
    @FunctionalInterface
    interface Start {
        ServerProcess start() throws IOException;
    }

    /**
     * What is played.
     *
     * @param matches at once, ten players each
     * @param timing warm-up and window
     * @param asksForAllocation whether the server's JVM is attached to
     * @param durability of the matches; null: what the server gives those that ask for nothing
     */
    record Order(
            int matches,
            Timing timing,
            boolean asksForAllocation,
            @Nullable String durability) {

        Order(int matches, Timing timing, boolean asksForAllocation) {
            this(matches, timing, asksForAllocation, null);
        }
    }

    private record Opponent(long pid, OptionalLong redisPid, NodeAddress node, long startedNanos) {}

    ServerRun(Start start, ProgressLine progress, LongSupplier nanoClock) {
        this.start = start;
        this.progress = progress;
        this.nanoClock = nanoClock;
    }

    /** Runs it and leaves no process behind. */
    ServerFacts run(Order order) throws IOException, InterruptedException {
        long startedNanos = nanoClock.getAsLong();
        progress.show("ours: starting a server");
        try (ServerProcess server = start.start()) {
            NodeAddress node = server.await();
            Opponent opponent = new Opponent(server.pid(), server.redisPid(), node, startedNanos);
            try {
                return play(opponent, order);
            } catch (IOException e) {
                throw server.explain(e);
            }
        }
    }

    private ServerFacts play(Opponent server, Order order) throws IOException, InterruptedException {
        SwarmPlan plan = plan(order);
        FirstView firstView = new FirstView(nanoClock);
        try (BotFleet fleet = new BotFleet(plan, 1, nanoClock, firstView);
                ServerMeter meter = meter(server, order)) {
            join(fleet, server.node.control(), plan, order.durability);
            // the first answers take the server longest, and their time would blur the window's edge
            meter.read();
            long fromNanos = nanoClock.getAsLong() + order.timing.warmUpNanos();
            Window window = new Window(fromNanos, fromNanos + order.timing.windowNanos());
            pauseUntil(fromNanos - LEAD_IN.toNanos(), plan, "warming up", fleet);
            fleet.measure(window);
            pauseUntil(fromNanos, plan, "warming up", fleet);
            Reading before = meter.read();
            pauseUntil(window.toNanos(), plan, "measuring", fleet);
            Reading after = meter.read();
            pauseUntil(window.toNanos() + DRAIN.toNanos(), plan, "measuring", fleet);
            ServerFigures figures =
                    ServerFigures.between(before.scrape(), after.scrape(), TICK_RATE_HZ, plan.matches());
            Allocation allocation = meter.allocation(before, after, figures);
            long firstTickMillis = firstView.millisAfter(server.startedNanos);
            return facts(before, after, fleet.finish(ClientState.PLAYING), figures, allocation, firstTickMillis);
        }
    }

    private ServerMeter meter(Opponent server, Order order) throws IOException {
        MetricsClient metrics = new MetricsClient(server.node, nanoClock);
        ServerJvm jvm = order.asksForAllocation ? ServerJvm.attach(server.pid) : null;
        return new ServerMeter(server.pid, server.redisPid, metrics, jvm, nanoClock);
    }

    private static SwarmPlan plan(Order order) {
        TreeMap<String, String> options = new TreeMap<>();
        Duration playing = order.timing.warmUp().plus(order.timing.window()).plus(MATCH_MARGIN);
        options.put("time-limit-seconds", Long.toString(playing.toSeconds()));
        Game workload = Games.find("arena-10").orElseThrow();
        return new SwarmPlan(workload, order.matches * PLAYERS, order.matches, TICK_RATE_HZ, options, RANDOM_SEED);
    }

    private void join(BotFleet fleet, ControlApi api, SwarmPlan plan, @Nullable String durability)
            throws IOException, InterruptedException {
        for (int match = 0; match < plan.matches(); match++) {
            fleet.join(
                    match,
                    api.createMatch(plan.match(match).durable(durability)).tickets(),
                    Routes.DIRECT);
            showJoining(fleet, plan);
        }
        long limitNanos = nanoClock.getAsLong() + JOIN_LIMIT.toNanos();
        pauseWhile(
                () -> fleet.progress().playing() + fleet.progress().over() < plan.bots()
                        && nanoClock.getAsLong() - limitNanos < 0,
                () -> showJoining(fleet, plan));
    }

    private static ServerFacts facts(
            Reading before,
            Reading after,
            FleetFigures fleet,
            ServerFigures server,
            @Nullable Allocation allocation,
            long firstTickMillis) {
        int matches = fleet.bots() / PLAYERS;
        return new ServerFacts(
                matches,
                fleet,
                server,
                after.cpuNanos() - before.cpuNanos(),
                after.loadCpuNanos() - before.loadCpuNanos(),
                after.redisCpuNanos() - before.redisCpuNanos(),
                after.inputBytesSince(before),
                Lateness.between(before.scrape().sample(), after.scrape().sample()),
                Lateness.between(
                        Lateness.OF_PACKETS,
                        before.scrape().sample(),
                        after.scrape().sample()),
                allocation,
                firstTickMillis,
                Verdict.of(TICK_RATE_HZ, matches, fleet, server));
    }

    private void showJoining(BotFleet fleet, SwarmPlan plan) {
        progress.show("ours, " + plan.matches() + " matches: "
                + fleet.progress().playing() + " of " + plan.bots() + " bots are playing");
    }

    private void pauseUntil(long nanos, SwarmPlan plan, String doing, BotFleet fleet) throws InterruptedException {
        pauseWhile(
                () -> nanos - nanoClock.getAsLong() > 0,
                () -> progress.show("ours, " + plan.matches() + " matches: " + doing + ", "
                        + Duration.ofNanos(nanos - nanoClock.getAsLong()).toSeconds() + " s left, "
                        + fleet.progress().playing() + " bots"));
    }

    private static void pauseWhile(BooleanSupplier isWaiting, Runnable meanwhile) throws InterruptedException {
        while (isWaiting.getAsBoolean()) {
            meanwhile.run();
            LockSupport.parkNanos(POLL_NANOS);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
