package dev.naadam.protocol.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden vectors before the decoder in {@code conformance}, which was written from PROTOCOL.md alone. */
class ConformanceIT {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void findPython() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        boolean isThere =
                Stream.of(path.split(File.pathSeparator)).anyMatch(at -> Files.isExecutable(Path.of(at, "python3")));
        assumeTrue(isThere, "skipped: the second decoder needs python3, which is not on the PATH");
    }

    @Test
    void aSecondDecoderAgreesWithEveryVector() throws Exception {
        Run run = decode(VECTORS);

        assertThat(run.status).as(run.output).isZero();
        assertThat(run.closingLine()).endsWith(" passed, 0 failed");
    }

    @Test
    void theSecondDecoderNoticesAVectorThatLies() throws Exception {
        String truth = Files.readString(VECTORS.resolve("keys.hex"), US_ASCII);
        Files.writeString(folder.resolve("keys.hex"), truth.replace("epoch = 05", "epoch = 06"), US_ASCII);

        Run run = decode(folder);

        assertThat(run.status).as(run.output).isEqualTo(1);
        assertThat(run.output).contains("keys: FAILED\n  client_to_server_key is ");
    }

    private Run decode(Path vectors) throws IOException, InterruptedException {
        // a file and no pipe: nothing has to be read while the deadline runs
        Path output = folder.resolve("output.txt");
        Process python = new ProcessBuilder("python3", "conformance/decode.py", vectors.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean hasEnded = python.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(output, UTF_8);
            assertThat(hasEnded)
                    .as("ended within " + PATIENCE_SECONDS + " s; so far: " + text)
                    .isTrue();
            return new Run(python.exitValue(), text);
        } finally {
            python.destroyForcibly();
        }
    }

    private record Run(int status, String output) {

        String closingLine() {
            return output.lines().reduce("", (before, line) -> line);
        }
    }
}
