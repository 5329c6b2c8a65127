package dev.naadam.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.bot.BotOrder;
import dev.naadam.loadtest.demo.DemoPlan;
import dev.naadam.loadtest.emulator.Population;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandLineTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine line = Main.commandLine().setErr(new PrintWriter(err));

    @Test
    void playsTenBotsInOneMatchWhenNothingIsSaid() {
        SwarmRun.Order order = order("swarm");

        assertThat(order.plan().game().name()).isEqualTo("arena-10");
        assertThat(order.plan().bots()).isEqualTo(10);
        assertThat(order.plan().matches()).isEqualTo(1);
        assertThat(order.plan().setup().tickRateHz()).isEqualTo(60);
        assertThat(order.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(order.node()).isNull();
        assertThat(order.population()).as("a network in between").isNull();
    }

    @Test
    void servesEveryRegionOfTheCountryThatIsBetweenBotsAndServer() {
        SwarmRun.Order order = order("swarm", "--network", "china");

        Population people = Objects.requireNonNull(order.population());
        assertThat(people.country().name()).isEqualTo("china");
        assertThat(order.serverOptions()).contains("--region", "zhangjiakou", "horinger", "zhongwei");
    }

    @Test
    void takesEveryOption() {
        SwarmRun.Order order = order(
                "swarm",
                "--bots",
                "40",
                "--matches",
                "4",
                "--tick-rate",
                "128",
                "--duration",
                "2m",
                "--warm-up",
                "1s",
                "--game",
                "arena",
                "--random-seed",
                "-9",
                "--threads",
                "2",
                "--server",
                "http://localhost:7400",
                "--api-key",
                "nk_x",
                "--json");

        assertThat(order.plan().bots()).isEqualTo(40);
        assertThat(order.plan().setup().tickRateHz()).isEqualTo(128);
        assertThat(order.plan().randomSeed()).isEqualTo(-9);
        assertThat(order.duration()).isEqualTo(Duration.ofMinutes(2));
        assertThat(order.node()).hasToString("http://localhost:7400");
        assertThat(order.machine().commandLine()).doesNotContain("nk_x");
    }

    @Test
    void letsMatchesOutlastTheWindow() {
        SwarmRun.Order order = order("swarm", "--warm-up", "10s", "--duration", "60s");

        assertThat(order.plan().setup().options()).containsEntry("time-limit-seconds", "110");
    }

    @Test
    void playsAnyBundledGameAndTellsItsServerOfTheFolder() {
        SwarmRun.Order order = order("swarm", "--game", "lantern", "--server-shards", "2");

        assertThat(order.plan().game().name()).isEqualTo("lantern");
        assertThat(order.serverOptions()).containsExactly("--shards", "2");
    }

    @Test
    void playsTheArenaInItsLongestMatchWhenItIsMeasured() {
        assertThat(order("swarm", "--game", "arena").plan().setup().options())
                .containsEntry("best-of-rounds", "30")
                .containsEntry("overtimes", "10");
    }

    @Test
    void playsAnEventOfEightTeamsWhenTheDemoIsToldNothing() {
        DemoCommand demo = parsed(DemoCommand.class, "demo", "--seed", "5");

        assertThat(demo.isEvent()).isTrue();
        assertThat(demo.event().teams())
                .hasSize(8)
                .allSatisfy(team -> assertThat(team.players()).hasSize(5));
        assertThat(demo.event().options()).containsEntry("best-of-rounds", "1").containsEntry("map", "viaduct");
    }

    @ParameterizedTest
    @CsvSource({
        "demo --teams 2, false",
        "demo --game arena-10, false",
        "demo --bot-processes 0, false",
        "demo --teams 4, true",
        "demo --rounds 3, true",
        "demo --chaos, true"
    })
    void playsOneMatchInTheDemoWhereAnOptionIsForOneMatchOnly(String arguments, boolean isEvent) {
        assertThat(parsed(DemoCommand.class, arguments.split(" ")).isEvent()).isEqualTo(isEvent);
    }

    @Test
    void fillsATournamentWithAsManyBotsAsItIsTold() {
        FillCommand fill =
                parsed(FillCommand.class, "fill", "7f", "--server", "http://h", "--teams", "3", "--players", "2");

        assertThat(fill.entrants())
                .hasSize(3)
                .allSatisfy(team -> assertThat(team.players()).hasSize(2));
    }

    @Test
    void playsTheDemosArenaInShortRoundsOnARealMap() {
        DemoPlan demo = parsed(DemoCommand.class, "demo", "--seed", "5").plan();

        assertThat(demo.plan().setup().options())
                .containsEntry("map", "viaduct")
                .containsEntry("best-of-rounds", "5")
                .containsEntry("round-seconds", "40");
        assertThat(demo.plan().randomSeed()).isEqualTo(5);
        assertThat(demo.plan().setup().teamOfSlot()).isEqualTo(List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1));
        assertThat(demo.botProcesses()).isEqualTo(1);
    }

    @Test
    void playsTheDemoWhereAndAsLongAsItIsTold() {
        DemoPlan rounds = parsed(DemoCommand.class, "demo", "--map", "kiln", "--rounds", "3")
                .plan();
        DemoPlan time = parsed(DemoCommand.class, "demo", "--game", "arena-10", "--duration", "12s")
                .plan();

        assertThat(rounds.plan().setup().options()).containsEntry("map", "kiln").containsEntry("best-of-rounds", "3");
        assertThat(time.plan().setup().options()).containsOnly(Map.entry("time-limit-seconds", "12"));
        assertThat(time.longest()).hasSeconds(12);
    }

    @Test
    void refusesAKeyFileThatIsTooLongForAKey(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(folder.resolve("log"), "x".repeat(4097));

        int status = line.execute(
                "bot", "--server", "http://h", "--match", "m", "--player", "p", "--api-key-file", log.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("naadam: --api-key-file: " + log + " holds no key");
    }

    @Test
    void readsABotsKeyFromItsFileOrFromTheEnvironment(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "nk_file\n");

        BotOrder ofFile = bot("--api-key-file", file.toString(), "--seed", "9").order("nk_environment");
        BotOrder ofEnvironment = bot().order("nk_environment");

        assertThat(ofFile).isEqualTo(new BotOrder(URI.create("http://localhost:7400"), "nk_file", "m", "anu", 9));
        assertThat(ofEnvironment.apiKey()).isEqualTo("nk_environment");
        assertThat(ofEnvironment.toString()).doesNotContain("nk_");
    }

    @Test
    void tellsAnExpectedFailureInOneLine() {
        assertThat(failWith(new IOException("the server is gone"))).isEqualTo("naadam: the server is gone\n");
    }

    @Test
    void tellsAnUnexpectedFailureInOneLineAndWhereItIsFromWhenAsked() {
        assertThat(failWith(new IllegalStateException("42")))
                .startsWith("naadam: unexpected java.lang.IllegalStateException: 42 (")
                .contains("--verbose")
                .hasLineCount(1);
        assertThat(failWith(new IllegalStateException("42"), "--verbose")).contains("\tat dev.naadam.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            swarm --bots many                | --bots
            swarm --bots 10 --matches 3      | a multiple of 3
            swarm --matches 0                | matches: 0
            swarm --game chess               | game: chess
            swarm --games /nowhere           | --games: games /nowhere: does not exist
            swarm --tick-rate 500            | tickRateHz: 500
            swarm --duration soon            | 'soon' is no duration
            swarm --duration 100ms           | --duration
            swarm --duration 3h              | time-limit-seconds
            swarm --network atlantis         | network: atlantis (expected: none or china)
            demo --network atlantis          | network: atlantis (expected: none or china)
            swarm --threads 0                | --threads: 0
            swarm --server-shards 0          | --server-shards: 0
            swarm --server http://localhost  | --server and --api-key
            swarm --api-key nk_x             | --server and --api-key
            swarm --ca /nowhere              | --ca
            swarm --bot 10                   | --bot
            measure                          | --server
            measure --server h:1             | --server: h:1
            measure --server http://h --player p | --player: only with a token
            measure --server http://h --player p --player-token /nowhere | --player-token: /nowhere can't be read
            demo --game arena-10 --duration 500ms | time-limit-seconds: 0
            demo --duration 30s              | --duration: arena is played in rounds
            demo --rounds 31                 | best-of-rounds: 31
            demo --game arena-10 --rounds 4  | --rounds, --map: only for arena
            demo --game arena-10 --map kiln  | --rounds, --map: only for arena
            demo --game chess                | game: chess
            demo --game lantern              | game: lantern (expected: arena or arena-10)
            demo --map nowhere               | nowhere
            demo --bot-processes 10          | --bot-processes: 10
            demo --bot-processes -1          | --bot-processes: -1
            demo --teams 3                   | --teams: 3 (expected: one of [2, 4, 8])
            demo --teams 4 --bot-processes 1 | only for --teams 2
            demo --teams 4 --players 6       | --players: 6
            demo --teams 2 --players 3       | --players: only for an event
            fill --server http://h           | 'ID'
            fill 7f --server http://h --teams 1 | --teams, --players: 1 of 5
            fill 7f --server http://h      | NAADAM_API_KEY is not set
            bot                              | --server
            bot --server http://h --match m  | --player
            bot --server h:1 --match m --player p | --server: h:1
            bot --server http://h --match m --player p | NAADAM_API_KEY is not set
            bot --server http://h --match m --player p --api-key-file /nowhere | --api-key-file: /nowhere
            bot --server https://h --match m --player p --ca /nowhere | '--ca': /nowhere can't be read
            """)
    void namesAWrongOptionWithTheUsageAndEndsWithTwo(String arguments, String named) {
        int status = line.execute(arguments.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElse("")).contains(named);
        assertThat(err.toString()).contains("Usage: naadam ");
    }

    private BotCommand bot(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("bot", "--server", "http://localhost:7400", "--match", "m", "--player", "anu"));
        arguments.addAll(List.of(more));
        return parsed(BotCommand.class, arguments.toArray(String[]::new));
    }

    private String failWith(Exception failure, String... arguments) {
        StringWriter told = new StringWriter();
        CommandLine failing = Main.commandLine();
        failing.addSubcommand("fail", CommandSpec.wrapWithoutInspection((Callable<Integer>) () -> {
            throw failure;
        }));
        failing.setErr(new PrintWriter(told));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("fail");
        assertThat(failing.execute(all.toArray(String[]::new))).isEqualTo(1);
        return told.toString();
    }

    @Test
    void readsAPlayersTokenOfWhichItNeedsTheName(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "no token\n");

        assertThat(line.execute(
                        "measure", "--server", "http://h", "--player", "Anu", "--player-token", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--player-token: " + file + " holds no player's token");
    }

    private SwarmRun.Order order(String... arguments) {
        return parsed(SwarmCommand.class, arguments).order();
    }

    private <T> T parsed(Class<T> command, String... arguments) {
        return command.cast(line.parseArgs(arguments).subcommand().commandSpec().userObject());
    }
}
