package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String SOURCE = "src/test/java/dev/naadam/client/ReadmeExample.java";

    @Test
    void showsExactlyTheExampleThatCompiles() throws IOException {
        String source = Files.readString(Path.of(SOURCE));
        String example = source.substring(
                        source.indexOf("README: begin\n") + "README: begin\n".length(),
                        source.indexOf("    // README: end"))
                .replaceAll("(?m)^    ", "");

        assertThat(example.lines().count()).isLessThanOrEqualTo(30);
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example + "```");
    }
}
