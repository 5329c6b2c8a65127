package dev.naadam.loadtest;

import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.report.ProgressLine;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command line of the demo. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Hosts one match of five against five on this machine and plays it to its end with bots.",
            "Starts a server with a Redis of its own, and leaves nothing behind."
        },
        footer = {"", "Exit status: 0 the match was played to its end, 1 it was not, 2 wrong options."})
final class DemoCommand implements Callable<Integer> {

    private static final List<String> GAMES = List.of("arena", "arena-10");
    private static final int PLAYERS = 10;
    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(5);

    @Option(names = "--seed", paramLabel = "N", description = "Fixes the bots and the match.")
    private long randomSeed = 1;

    @Option(names = "--duration", paramLabel = "D", description = "How long is played, such as 30s; whole seconds.")
    private Duration duration = Duration.ofSeconds(30);

    @Option(names = "--game", paramLabel = "NAME", description = "arena or arena-10.")
    private String game = "arena";

    @Option(names = "--tick-rate", paramLabel = "HZ", description = "Ticks a second, 20 to 128.")
    private int tickRateHz = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SwarmPlan plan = plan();
        PrintStream out = System.out;
        ProgressLine score = new ProgressLine(out, Terminal.isPresent(), PLAIN_INTERVAL, System::nanoTime);
        try {
            new DemoRun(plan, duration, out, score, System::nanoTime).run();
        } finally {
            score.clear();
        }
        return 0;
    }

    /** What is played, checked before anything is started. */
    SwarmPlan plan() {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", Long.toString(duration.toSeconds()));
        try {
            return new SwarmPlan(game(), PLAYERS, 1, tickRateHz, options, randomSeed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The score on the screen is the arena's. */
    private Game game() {
        if (!GAMES.contains(game)) {
            throw new IllegalArgumentException("game: " + game + " (expected: " + String.join(" or ", GAMES) + ")");
        }
        return Games.find(game).orElseThrow();
    }
}
