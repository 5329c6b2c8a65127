package dev.naadam.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.bench.BenchOrder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine line = Main.commandLine().setErr(new PrintWriter(err));

    @Test
    void measuresEverythingOfOursWithAHundredMatchesWhenNothingIsSaid() {
        BenchOrder order = order("bench");

        assertThat(order.matches()).isEqualTo(100);
        assertThat(order.isQuick()).isFalse();
        assertThat(order.withPeers()).isFalse();
        assertThat(order.timing().warmUp()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void takesEveryOption() {
        BenchOrder order = order(
                "bench", "--quick", "--json", "--peers", "--matches", "40", "--warm-up", "1s", "--duration", "2s");

        assertThat(order.matches()).isEqualTo(40);
        assertThat(order.isQuick()).isTrue();
        assertThat(order.withPeers()).isTrue();
        assertThat(order.timing().window()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench --matches 0    | --matches: 0 (expected: 1 to 400)
            bench --matches 401  | --matches: 401
            bench --matches ten  | --matches
            bench --duration 1s  | --duration
            bench --fast         | --fast
            bench --durability --overload | --overload, --probe-flood and --durability stand alone
            bench --durability --quick    | stand alone
            bench --probe-flood --json    | --json only with --durability
            """)
    void namesAWrongOptionWithTheUsageAndEndsWithTwo(String arguments, String named) {
        int status = line.execute(arguments.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElse("")).contains(named);
        assertThat(err.toString()).contains("Usage: naadam bench");
    }

    private BenchOrder order(String... arguments) {
        return ((BenchCommand)
                        line.parseArgs(arguments).subcommand().commandSpec().userObject())
                .order();
    }
}
