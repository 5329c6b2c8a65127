package dev.naadam.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

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
    void letsNoScoreEndAMeasuredMatch() {
        assertThat(order("swarm", "--game", "arena").plan().setup().options()).containsEntry("score-limit", "10000");
    }

    @Test
    void playsTheDemoForAsLongAsItIsTold() {
        DemoCommand demo = parsed(DemoCommand.class, "demo", "--duration", "12s", "--seed", "5");

        assertThat(demo.plan().setup().options()).containsEntry("time-limit-seconds", "12");
        assertThat(demo.plan().randomSeed()).isEqualTo(5);
        assertThat(demo.plan().setup().teamOfSlot()).isEqualTo(List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1));
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
            swarm --threads 0                | --threads: 0
            swarm --server-shards 0          | --server-shards: 0
            swarm --server http://localhost  | --server and --api-key
            swarm --api-key nk_x             | --server and --api-key
            swarm --bot 10                   | --bot
            demo --duration 500ms            | time-limit-seconds: 0
            demo --game chess                | game: chess
            demo --game lantern              | game: lantern (expected: arena or arena-10)
            """)
    void namesAWrongOptionWithTheUsageAndEndsWithTwo(String arguments, String named) {
        int status = line.execute(arguments.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElse("")).contains(named);
        assertThat(err.toString()).contains("Usage: naadam ");
    }

    private SwarmRun.Order order(String... arguments) {
        return parsed(SwarmCommand.class, arguments).order();
    }

    private <T> T parsed(Class<T> command, String... arguments) {
        return command.cast(line.parseArgs(arguments).subcommand().commandSpec().userObject());
    }
}
