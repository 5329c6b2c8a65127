package dev.naadam.loadtest;

import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.loadtest.chaos.ChaosCampaign;
import dev.naadam.loadtest.chaos.ChaosReport;
import dev.naadam.loadtest.chaos.Scenario;
import dev.naadam.loadtest.node.Launcher;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command line of chaos. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Kills and freezes servers, and their Redis, while bots play on this machine, and looks for what was",
            "shown as committed and is lost, changed or shown twice: no tick may be. The replay of each match is",
            "played again. Starts everything it needs, and leaves nothing behind."
        },
        footer = {"", "Exit status: 0 every promise was kept, 1 one was not, 2 wrong options."})
final class ChaosCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final int MAX_NODES = 8;
    private static final int MAX_RUNS = 100_000;

    @Option(names = "--runs", paramLabel = "N", description = "Of each scenario.")
    private int runs = 10;

    @Option(names = "--seed", paramLabel = "S", description = "Of the first run; each run's is printed if it failed.")
    private long randomSeed = 1;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description =
                    "kill-owner, freeze-owner, kill-redis, cascade, cut-link, promote, handover, shard-100, or all: all"
                            + " but the last.")
    private String scenario = ALL;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "Servers that host matches, 2 to 8; always two for handover and shard-100.")
    private int nodes = 3;

    @Option(names = "--json", description = "One JSON object as the last line instead of a table.")
    private boolean isJson;

    @Option(names = "--keep-logs", description = "The folder of servers stays with which a run failed.")
    private boolean keepsLogs;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        require(runs >= 1 && runs <= MAX_RUNS, "--runs: " + runs + " (expected: 1 to " + MAX_RUNS + ")");
        require(nodes >= 2 && nodes <= MAX_NODES, "--nodes: " + nodes + " (expected: 2 to " + MAX_NODES + ")");
        Game game = Games.find("arena-10").orElseThrow();
        ChaosCampaign.Order order = new ChaosCampaign.Order(scenarios(), runs, randomSeed, nodes, game, keepsLogs);
        PrintStream progress = isJson ? System.err : System.out;
        ChaosReport report = new ChaosCampaign(order, Launcher.path(), progress, System::nanoTime).run();
        System.out.println(isJson ? report.toJson() : report.toText());
        return report.isSound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Scenario> scenarios() {
        List<Scenario> chosen = Arrays.stream(Scenario.values())
                .filter(each -> scenario.equals(ALL) ? each.isOrdinary() : scenario.equals(each.word()))
                .toList();
        String known = Arrays.stream(Scenario.values()).map(Scenario::word).collect(Collectors.joining(", "));
        require(!chosen.isEmpty(), "--scenario: " + scenario + " (expected: " + known + " or all)");
        return chosen;
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
