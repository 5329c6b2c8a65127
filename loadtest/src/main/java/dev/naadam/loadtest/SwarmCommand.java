package dev.naadam.loadtest;

import dev.naadam.game.Game;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.SwarmReport;
import dev.naadam.loadtest.report.SwarmText;
import dev.naadam.loadtest.report.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command line of the swarm. */
@Command(
        name = "swarm",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Plays many matches with bots through the real protocol and reports what the network did.",
            "Open loop: bots send on their own schedule, and latency counts from when an input was meant to be sent."
        },
        footer = {"", "Exit status: 0 the run was valid, 1 it was not or failed, 2 wrong options."})
final class SwarmCommand implements Callable<Integer> {

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(10);

    /** Players connect, and the slowest match of a full server has begun. */
    private static final Duration JOIN_MARGIN = Duration.ofSeconds(40);

    /** A convention of all our games but the arena, which is played in rounds. */
    private static final String TIME_LIMIT = "time-limit-seconds";

    @Option(names = "--bots", paramLabel = "N", description = "Bots in all, spread evenly.")
    private int bots = 10;

    @Option(names = "--matches", paramLabel = "M", description = "Matches at once.")
    private int matches = 1;

    @Option(names = "--tick-rate", paramLabel = "HZ", description = "Ticks a second, 20 to 128.")
    private int tickRateHz = 60;

    @Option(names = "--duration", paramLabel = "D", description = "How long is measured, such as 30s or 5m.")
    private Duration duration = Duration.ofSeconds(30);

    @Option(names = "--warm-up", paramLabel = "D", description = "How long is played before that.")
    private Duration warmUp = Duration.ofSeconds(5);

    @Option(names = "--game", paramLabel = "NAME", description = "Its name.")
    private String game = "arena-10";

    @Mixin
    private GamesOption games = new GamesOption();

    @Option(names = "--random-seed", paramLabel = "S", description = "Fixes bots and matches.")
    private long randomSeed = 1;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "What is between bots and server: none, or a country whose people they are: china.")
    private String network = Networks.NONE;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that run bots.")
    private int threads = 1;

    @Option(names = "--server", paramLabel = "URL", description = "Load this server and not one of our own.")
    private @Nullable URI server;

    @Option(names = "--api-key", paramLabel = "KEY", description = "Organizer's key for --server.")
    private @Nullable String apiKey;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            converter = TrustConverter.class,
            description = "PEM: trust these certificates of --server and no others.")
    private @Nullable SSLContext trust;

    @Option(names = "--server-shards", paramLabel = "N", description = "Shards of a server of our own.")
    private int serverShards = 1;

    @Option(names = "--json", description = "Print one JSON object and no table.")
    private boolean isJson;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SwarmRun.Order order = order();
        ProgressLine progress = new ProgressLine(System.err, Terminal.isPresent(), PLAIN_INTERVAL, System::nanoTime);
        SwarmReport report;
        try {
            report = new SwarmRun(order, progress, System::nanoTime).run();
        } finally {
            progress.clear();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(isJson ? report.toJson() : SwarmText.of(report).stripTrailing());
        out.flush();
        return report.verdict().isValid() ? 0 : 1;
    }

    /** What was asked for, checked before anything is started. */
    SwarmRun.Order order() {
        require(duration.compareTo(Duration.ofSeconds(1)) >= 0, "--duration: " + duration + " (expected: at least 1s)");
        require(threads >= 1 && threads <= 64, "--threads: " + threads + " (expected: 1 to 64)");
        require(serverShards >= 1 && serverShards <= 256, "--server-shards: " + serverShards + " (expected: 1 to 256)");
        require((server == null) == (apiKey == null), "--server and --api-key: only together");
        require(server != null || trust == null, "--ca: only with --server");
        try {
            Game played = games.game(game);
            SwarmPlan plan = new SwarmPlan(played, bots, matches, tickRateHz, options(played), randomSeed);
            Population population = Networks.population(network, randomSeed);
            return new SwarmRun.Order(
                    plan,
                    threads,
                    warmUp,
                    duration,
                    population,
                    server == null || apiKey == null ? null : NodeAddress.of(server, apiKey, trust),
                    serverOptions(population),
                    MachineFacts.here(spec.commandLine().getParseResult().originalArgs()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The match must outlast the window; the arena's lasts as long as it can. */
    private SortedMap<String, String> options(Game played) {
        SortedMap<String, String> options = new TreeMap<>();
        if (game.equals("arena")) {
            options.put("best-of-rounds", "30");
            options.put("round-seconds", "300");
            options.put("overtimes", "10");
        } else if (SwarmPlan.knows(played, TIME_LIMIT, bots / Math.max(1, matches), tickRateHz)) {
            options.put(
                    TIME_LIMIT,
                    Long.toString(warmUp.plus(duration).plus(JOIN_MARGIN).toSeconds()));
        }
        return options;
    }

    /** A server of our own serves every region of the country: it is only far from the bots. */
    private List<String> serverOptions(@Nullable Population population) {
        List<String> options = new ArrayList<>(games.serverOptions());
        if (population != null) {
            population.country().regions().forEach(region -> options.addAll(List.of("--region", region)));
        }
        options.add("--shards");
        options.add(Integer.toString(serverShards));
        return options;
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
