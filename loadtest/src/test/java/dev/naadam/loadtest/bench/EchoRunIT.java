package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.naadam.loadtest.report.ProgressLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real processes on real cores, for a second each. */
@Timeout(120)
class EchoRunIT {

    private static final Timing SHORT = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final int CLIENTS = 20;

    private EchoRun run;

    @BeforeEach
    void needsTwoCores() throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() >= 2
                && Programs.find("taskset").isPresent());
        ProgressLine silent = new ProgressLine(
                new PrintStream(OutputStream.nullOutputStream()), false, Duration.ZERO, System::nanoTime);
        run = new EchoRun(Cores.ofThisMachine(), silent, System::nanoTime);
    }

    @Test
    void measuresTheFloor() throws Exception {
        Optional<Floor> compiled = Floor.compile();
        assumeTrue(compiled.isPresent(), "no C compiler");
        try (Floor floor = compiled.get()) {
            EchoFigures figures = run.run(floor.contestant(new DatagramSizes(60, 76), CLIENTS, SHORT), CLIENTS, SHORT);

            // 60 a second each, less what a busy machine held up
            assertThat(figures.updates()).isBetween(CLIENTS * 30L, CLIENTS * 90L);
            assertThat(figures.bytesPerUpdate()).isEqualTo(76);
        }
        assertThat(childrenNamed("naadam-floor-")).isZero();
    }

    @Test
    void measuresKryoNetWithASeatForEveryBot() throws Exception {
        KryoNetPeer peer = new KryoNetPeer(System.getProperty("java.class.path"));

        EchoFigures figures = run.run(peer.contestant(CLIENTS, SHORT), CLIENTS, SHORT);

        assertThat(figures.updates()).isBetween(CLIENTS * 30L, CLIENTS * 90L);
        // seven numbers for each of ten players, and shots: what is not received is not fired
        assertThat(figures.bytesPerUpdate()).isGreaterThan(10 * 7 * 2 + 40);
        assertThat(childrenNamed("bench.kryonet")).isZero();
    }

    @Test
    void tellsTheLastWordsOfAChildThatDoesNotStart() {
        Function<String, List<String>> never = place -> List.of("true");
        EchoRun.Contestant broken =
                new EchoRun.Contestant("broken", List.of("sh", "-c", "echo 'no such port' >&2; exit 1"), never);

        assertThatThrownBy(() -> run.run(broken, CLIENTS, SHORT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken ended before it said 'ready'")
                .hasMessageContaining("no such port");
    }

    @Test
    void endsTheServerWhenItsLoadFails() {
        EchoRun.Contestant broken = new EchoRun.Contestant(
                "broken", List.of("sh", "-c", "echo ready 1; exec sleep 4711"), place -> List.of("false"));

        assertThatThrownBy(() -> run.run(broken, CLIENTS, SHORT)).isInstanceOf(IOException.class);
        assertThat(childrenNamed("sleep 4711")).isZero();
    }

    private static long childrenNamed(String part) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(part))
                .count();
    }
}
