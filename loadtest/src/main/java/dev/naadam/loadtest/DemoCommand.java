package dev.naadam.loadtest;

import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.loadtest.demo.DemoPlan;
import dev.naadam.loadtest.demo.DemoRun;
import dev.naadam.loadtest.demo.EventPlan;
import dev.naadam.loadtest.demo.EventRun;
import dev.naadam.loadtest.event.BotTeam;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "Plays an event of eight teams of bots to its champion on this machine, over an emulated country;",
            "with --teams 2 one match, told kill by kill.",
            "Starts a server with a Redis of its own, and leaves nothing behind; with --chaos three servers, and what they",
            "logged stays if it fails."
        },
        footer = {"", "Exit status: 0 all was played to its end, and every replay is true; 1 not so, 2 wrong options."})
final class DemoCommand implements Callable<Integer> {

    private static final List<String> GAMES = List.of(DemoPlan.ARENA, "arena-10");

    /** In eight matches of bots here the banner was raised in half of the rounds: more often only where rounds last longer. */
    private static final String DEFAULT_MAP = "viaduct";

    /** Those matches took two minutes in the mean. */
    private static final int DEFAULT_ROUNDS = 5;

    /** An event is three such matches one behind the other, and nobody watches for six minutes. */
    private static final int DEFAULT_EVENT_ROUNDS = 1;

    private static final List<Integer> TEAMS = List.of(2, 4, 8);
    private static final int MAX_PLAYERS = 5;
    private static final int ROUND_SECONDS = 40;

    private static final int OVERTIMES = 1;

    /** An overtime of the arena. */
    private static final int OVERTIME_ROUNDS = 4;

    /** Beside a round's time: preparation, a banner that was raised in the last moment, closing. */
    private static final int MORE_ROUND_SECONDS = 3 + 30 + 3;

    /** Even good bots need so long to find and beat each other. */
    private static final int SHORTEST_ROUND_SECONDS = 12;

    /** The feed tells all: where nothing can be redrawn, how the match stands is not told again and again. */
    private static final Duration PLAIN_INTERVAL = Duration.ofDays(1);

    @Option(names = "--seed", paramLabel = "N", description = "Fixes the bots and the match.")
    private long randomSeed = 1;

    @Option(
            names = "--teams",
            paramLabel = "N",
            description = "4 or 8: an event; 2: one match. Default: 8, or 2 with an option for one match only")
    private @Nullable Integer teams;

    @Option(names = "--players", paramLabel = "N", description = "Of an event: players in a team, 1 to 5. Default: 5")
    private @Nullable Integer players;

    @Option(names = "--game", paramLabel = "NAME", description = "arena or arena-10.")
    private String game = DemoPlan.ARENA;

    @Option(names = "--map", paramLabel = "NAME", description = "Of arena: where it is played. Default: viaduct")
    private @Nullable String map;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Of arena: best of so many rounds. Default: 1 in an event, 5 in one match")
    private @Nullable Integer rounds;

    @Option(
            names = "--duration",
            paramLabel = "D",
            description = "Of arena-10: how long is played, such as 30s; whole seconds. Default: 30s")
    private @Nullable Duration duration;

    @Option(names = "--tick-rate", paramLabel = "HZ", description = "Ticks a second, 20 to 128.")
    private int tickRateHz = 60;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "What is between bots and server: none, or a country whose people they are: china.")
    private String network = "china";

    @Option(
            names = "--bot-processes",
            paramLabel = "N",
            description = "Of one match: bots in processes of their own; kill one, it comes back. Default: 1")
    private @Nullable Integer botProcesses;

    @Option(
            names = "--chaos",
            description =
                    "Of an event: kills with -9 the server that hosts the final while it is being played. The players"
                            + " go on at another one, and none of them was shown a tick that is lost.")
    private boolean killsHost;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream out = System.out;
        if (isEvent()) {
            new EventRun(event(), out, Terminal.isPresent(), System::nanoTime).run();
            return 0;
        }
        DemoPlan demo = plan();
        ProgressLine live = new ProgressLine(out, Terminal.isPresent(), PLAIN_INTERVAL, System::nanoTime);
        try {
            new DemoRun(demo, out, live, System::nanoTime).run();
        } finally {
            live.clear();
        }
        return 0;
    }

    /** Whether more than one match is played. */
    boolean isEvent() {
        if (teams == null && killsHost) {
            return true;
        }
        if (teams == null) {
            return game.equals(DemoPlan.ARENA) && duration == null && botProcesses == null;
        }
        require(TEAMS.contains(teams), "--teams: " + teams + " (expected: one of " + TEAMS + ")");
        return teams > 2;
    }

    /** The event, checked before anything is started. */
    EventPlan event() {
        require(game.equals(DemoPlan.ARENA), "--game: " + game + " (expected: arena, or --teams 2)");
        require(duration == null && botProcesses == null, "--duration, --bot-processes: only for --teams 2");
        int each = players == null ? MAX_PLAYERS : players;
        require(each >= 1 && each <= MAX_PLAYERS, "--players: " + each + " (expected: 1 to " + MAX_PLAYERS + ")");
        SortedMap<String, String> options = options(rounds == null ? DEFAULT_EVENT_ROUNDS : rounds);
        try {
            // the same check as for one match: an event's are all alike
            new SwarmPlan(played(), 2 * each, 1, tickRateHz, options, randomSeed);
            List<BotTeam> entrants = BotTeam.teams(teams == null ? TEAMS.getLast() : teams, each);
            return new EventPlan(
                    entrants, options, tickRateHz, randomSeed, Networks.population(network, randomSeed), killsHost);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** One match, checked before anything is started. */
    DemoPlan plan() {
        require(!killsHost, "--chaos: only for an event (expected: --teams 4 or 8)");
        require(players == null, "--players: only for an event (expected: --teams 4 or 8)");
        return game.equals(DemoPlan.ARENA) ? rounds() : time();
    }

    private DemoPlan rounds() {
        require(duration == null, "--duration: arena is played in rounds (expected: --rounds)");
        int bestOf = rounds == null ? DEFAULT_ROUNDS : rounds;
        int longest = (bestOf + OVERTIMES * OVERTIME_ROUNDS) * (ROUND_SECONDS + MORE_ROUND_SECONDS);
        return plan(
                options(bestOf),
                Duration.ofSeconds((long) (bestOf / 2 + 1) * SHORTEST_ROUND_SECONDS),
                Duration.ofSeconds(longest));
    }

    private SortedMap<String, String> options(int bestOf) {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("map", map == null ? DEFAULT_MAP : map);
        options.put("best-of-rounds", Integer.toString(bestOf));
        options.put("round-seconds", Integer.toString(ROUND_SECONDS));
        options.put("overtimes", Integer.toString(OVERTIMES));
        return options;
    }

    private DemoPlan time() {
        require(rounds == null && map == null, "--rounds, --map: only for arena (expected: --duration)");
        Duration played = duration == null ? Duration.ofSeconds(30) : duration;
        SortedMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", Long.toString(played.toSeconds()));
        return plan(options, played, played);
    }

    private DemoPlan plan(SortedMap<String, String> options, Duration shortest, Duration longest) {
        try {
            SwarmPlan plan = new SwarmPlan(played(), DemoPlan.PLAYERS, 1, tickRateHz, options, randomSeed);
            return new DemoPlan(
                    plan,
                    Networks.population(network, randomSeed),
                    botProcesses == null ? 1 : botProcesses,
                    shortest,
                    longest);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Only of these the feed can tell. */
    private Game played() {
        require(GAMES.contains(game), "game: " + game + " (expected: " + String.join(" or ", GAMES) + ")");
        return Games.find(game).orElseThrow();
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
