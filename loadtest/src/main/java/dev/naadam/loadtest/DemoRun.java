package dev.naadam.loadtest;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.MatchStatus;
import dev.naadam.loadtest.fleet.BotFleet;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.fleet.Window;
import dev.naadam.loadtest.node.MetricsClient;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.Scrape;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.loadtest.report.NetworkText;
import dev.naadam.loadtest.report.ProgressLine;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** One demonstration: a server, a match, ten bots, its result. */
final class DemoRun {

    /** To connect, and to say goodbye. */
    private static final Duration SPARE = Duration.ofSeconds(45);

    private static final Duration RESULT_LIMIT = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final long POLL_NANOS = 100_000_000;

    private final SwarmPlan plan;
    private final Duration duration;
    private final PrintStream out;
    private final ProgressLine live;
    private final LongSupplier nanoClock;

    DemoRun(SwarmPlan plan, Duration duration, PrintStream out, ProgressLine live, LongSupplier nanoClock) {
        this.plan = plan;
        this.duration = duration;
        this.out = out;
        this.live = live;
        this.nanoClock = nanoClock;
    }

    /**
     * Plays; whatever happens, the server is gone afterwards.
     *
     * @throws IOException if the match was not played to its end
     */
    void run() throws IOException, InterruptedException {
        out.println(plan.game().name() + ", " + plan.bots() + " bots, "
                + plan.setup().tickRateHz() + " Hz, " + duration.toSeconds() + " s, random seed " + plan.randomSeed());
        try (ServerProcess server = ServerProcess.start(Launcher.path(), List.of())) {
            NodeAddress node = server.await();
            out.println("server: " + node.api() + " (process " + server.pid() + "), metrics: " + node.metrics());
            play(server, node);
        }
    }

    private void play(ServerProcess server, NodeAddress node) throws IOException, InterruptedException {
        try {
            play(node);
        } catch (IOException e) {
            throw server.explain(e);
        }
    }

    private void play(NodeAddress node) throws IOException, InterruptedException {
        ControlApi api = new ControlApi(node.api(), node.apiKey());
        MetricsClient metrics = new MetricsClient(node.metrics(), nanoClock);
        ScoreBoard board = new ScoreBoard();
        try (BotFleet fleet = new BotFleet(plan, 1, nanoClock, board)) {
            long limitNanos = nanoClock.getAsLong() + duration.plus(SPARE).toNanos();
            CreatedMatch match = api.createMatch(plan.match(0));
            fleet.join(0, match);
            showUntil(() -> board.score() != null, limitNanos, board);
            Window window = warmPart();
            fleet.measure(window);
            showUntil(() -> nanoClock.getAsLong() - window.fromNanos() >= 0, limitNanos, board);
            Scrape before = metrics.scrape();
            showUntil(() -> nanoClock.getAsLong() - window.toNanos() >= 0, limitNanos, board);
            Scrape after = metrics.scrape();
            showUntil(() -> fleet.progress().over() == plan.bots(), limitNanos, board);
            FleetFigures figures = fleet.finish(ClientState.FINISHED);
            live.clear();
            report(result(api, match.id()), figures, server(before, after));
        }
    }

    /** What is measured: not the start, while two JVMs are cold, and not the last inputs, for ticks after the end. */
    private Window warmPart() {
        long now = nanoClock.getAsLong();
        long warmUpNanos = Math.min(WARM_UP.toNanos(), duration.toNanos() / 3);
        return new Window(now + warmUpNanos, now + duration.toNanos() - duration.toNanos() / 10);
    }

    private void showUntil(BooleanSupplier isReached, long limitNanos, ScoreBoard board) throws InterruptedException {
        while (!isReached.getAsBoolean() && limitNanos - nanoClock.getAsLong() > 0) {
            Pause.until(nanoClock.getAsLong() + POLL_NANOS, nanoClock, () -> show(board));
        }
    }

    private ServerFigures server(Scrape before, Scrape after) {
        return ServerFigures.between(before, after, plan.setup().tickRateHz(), plan.matches());
    }

    private void show(ScoreBoard board) {
        ScoreBoard.Score score = board.score();
        live.show(score == null ? "waiting for the players" : score.toString());
    }

    /** A figure of a running match may be a second old, so the result is asked for until it is there. */
    private MatchStatus.Result result(ControlApi api, String id) throws IOException, InterruptedException {
        long limitNanos = nanoClock.getAsLong() + RESULT_LIMIT.toNanos();
        MatchStatus status = api.match(id);
        while (status.outcome() == null && nanoClock.getAsLong() - limitNanos < 0) {
            Pause.until(nanoClock.getAsLong() + POLL_NANOS, nanoClock, () -> {});
            status = api.match(id);
        }
        MatchStatus.Result result = status.outcome();
        if (result == null) {
            throw new IOException("match " + id + " has no result, it is " + status.state());
        }
        return result;
    }

    private void report(MatchStatus.Result result, FleetFigures fleet, ServerFigures server) throws IOException {
        out.println(ResultText.of(result));
        out.println();
        out.println("network, without the start, while two JVMs warm up:");
        out.print(NetworkText.percentiles(fleet));
        out.println(NetworkText.inputs(fleet, server));
        out.println(NetworkText.states(fleet));
        if (fleet.botsAtEnd() < fleet.bots()) {
            throw new IOException("not every bot saw the end: " + fleet.dropouts());
        }
    }
}
