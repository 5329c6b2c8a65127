package dev.naadam.server.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void readsOneLineWithoutItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "s" + "e".repeat(4000) + "\r\n");

        assertThat(SecretFile.read(file)).hasSize(4001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "two\nlines", "nul\0"})
    void refusesWhatIsNoSecretWithoutRepeatingIt(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), text);

        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " holds no secret (expected: one line, at most 4096 bytes)");
    }

    @Test
    void readsNoEndlessFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "e".repeat(4097));

        assertThatThrownBy(() -> SecretFile.read(file)).isInstanceOf(IOException.class);
    }
}
