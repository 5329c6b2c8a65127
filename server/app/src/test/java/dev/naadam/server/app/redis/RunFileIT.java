package dev.naadam.server.app.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that says where the Redis of a folder is. */
class RunFileIT {

    @TempDir
    Path folder;

    @Test
    void saysWhatWasWritten() throws Exception {
        RunFile run = new RunFile(21_000, 77, "0123abcd");

        run.write(folder.resolve("running"));

        assertThat(RunFile.read(folder.resolve("running"))).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21000", "21000\n1", "x\n1\nm\n", "21000\nx\nm\n", "0\n1\nm\n", "65536\n1\nm\n"})
    void takesAnythingElseForNoRun(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("running"), text);

        assertThat(RunFile.read(file)).isNull();
    }

    @Test
    void takesAMissingOrEndlessFileForNoRun() throws Exception {
        Path endless = Files.writeString(folder.resolve("endless"), "21000\n1\n" + "m".repeat(1000) + "\n");

        assertThat(RunFile.read(folder.resolve("missing"))).isNull();
        assertThat(RunFile.read(endless)).isNull();
    }
}
