package dev.naadam.server.app.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Flags, variables, ranges and refusals, on a command that exists only here. */
class CommandLinesTest {

    private final Tool tool = new Tool();
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void takesAnOptionFromTheEnvironmentUnlessThereIsAFlag() {
        assertThat(run(Map.of("NAADAM_TOOL_PORT", "81"))).isZero();
        assertThat(tool.port).isEqualTo(81);

        assertThat(run(Map.of("NAADAM_TOOL_PORT", "81"), "--tool-port=82")).isZero();
        assertThat(tool.port).isEqualTo(82);
    }

    @Test
    void aFlagMeansYesAlsoWhenTheEnvironmentSaysYesAlready() {
        assertThat(run(Map.of("NAADAM_LOUD", "true"), "--loud")).isZero();
        assertThat(tool.isLoud).isTrue();
    }

    @Test
    void theEnvironmentCanSayNo() {
        assertThat(run(Map.of("NAADAM_LOUD", "false"))).isZero();
        assertThat(tool.isLoud).isFalse();
    }

    @Test
    void valuesOfTheEnvironmentAreCheckedAsFlagsAre() {
        assertThat(run(Map.of("NAADAM_TOOL_PORT", "65536"))).isEqualTo(2);
        assertThat(err).hasToString("naadam: --tool-port: 65536 (expected: 0 to 65535)\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --count=0         | --count: 0 (expected: 1 to 10)
            --count=11        | --count: 11 (expected: 1 to 10)
            --tool-port=-1    | --tool-port: -1 (expected: 0 to 65535)
            --pause=25h       | --pause: 25h (expected: 1ms to 24h)
            --several=1s,25h  | --several: 25h (expected: 1ms to 24h)
            --conut=3         | Unknown option: '--conut=3' (did you mean --count?)
            """)
    void saysInOneLineWhatIsWrong(String argument, String expected) {
        assertThat(run(Map.of(), argument)).isEqualTo(2);
        assertThat(err).hasToString("naadam: " + expected + "\n");
    }

    @Test
    void aRefusedArgumentCannotForgeASecondLine() {
        assertThat(run(Map.of(), "--tool-port=1\nnaadam: all is well")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void namesTheVariableThatItDoesNotKnowAndTheNearestThatItDoes() {
        assertThat(run(Map.of("NAADAM_TOOL_PROT", "81"))).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "naadam: unknown environment variable NAADAM_TOOL_PROT (did you mean NAADAM_TOOL_PORT?)\n");
    }

    @Test
    void variablesOfTheLauncherAndOfOthersAreLeftAlone() {
        assertThat(run(Map.of("NAADAM_JAVA_OPTS", "-Xmx1g", "NAADAM_API_KEY", "nk_1", "NADAM_LOUD", "x")))
                .isZero();
    }

    @Test
    void aClusterMayDescribeAServiceOfOurName() {
        assertThat(run(Map.of(
                        "NAADAM_SERVICE_HOST", "10.0.0.1",
                        "NAADAM_SERVICE_PORT_API", "7400",
                        "NAADAM_PORT", "tcp://10.0.0.1:7400",
                        "NAADAM_PORT_7400_TCP_ADDR", "10.0.0.1",
                        "NAADAM_TOOL_PORT", "tcp://10.0.0.1:7400")))
                .as(err.toString())
                .isZero();
        assertThat(tool.port).isEqualTo(80);
    }

    @Test
    void helpIsThereHoweverWrongTheEnvironmentIs() {
        assertThat(run(Map.of("NAADAM_NONSENSE", "1"), "--help")).isZero();
    }

    @Test
    void tellsWhatItRunsWithAndWhoSaidSo() {
        run(
                Map.of("NAADAM_TOOL_PORT", "81", "NAADAM_URL", "redis://ann:hush@cache:6379/1"),
                "--count=3",
                "--loud",
                "--pause=60s",
                "--admin-password=hush");

        EffectiveConfiguration.print(tool.spec, new PrintWriter(out));

        assertThat(out.toString().lines())
                .containsExactly(
                        "--tool-port       81                            environment NAADAM_TOOL_PORT",
                        "--count           3                             flag",
                        "--pause           60s                           flag",
                        "--several         -                             default",
                        "--loud            true                          flag",
                        "--url             redis://***@cache:6379/1      environment NAADAM_URL",
                        "--admin-password  ***                           flag");
    }

    private int run(Map<String, String> environment, String... arguments) {
        CommandLine commandLine = CommandLines.of(tool, environment);
        commandLine.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
        commandLine.registerConverter(Duration.class, text -> Duration.parse("PT" + text));
        return commandLine.execute(arguments);
    }

    @SuppressWarnings("UnusedVariable") // picocli writes the fields; some are there to be listed only
    @Command(name = "tool", mixinStandardHelpOptions = true, sortOptions = false)
    private static final class Tool implements Runnable {

        @Option(names = "--tool-port", defaultValue = "${env:NAADAM_TOOL_PORT:-80}")
        int port;

        @Range(min = 1, max = 10)
        @Option(names = "--count", defaultValue = "1")
        int count;

        @Option(names = "--pause", defaultValue = "1s")
        Duration pause = Duration.ZERO;

        @Option(names = "--several", split = ",")
        List<Duration> several = List.of();

        @Option(names = "--loud")
        boolean isLoud;

        @Option(names = "--url", defaultValue = "")
        String url = "";

        @Option(names = "--admin-password", defaultValue = "")
        String password = "";

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {}
    }
}
