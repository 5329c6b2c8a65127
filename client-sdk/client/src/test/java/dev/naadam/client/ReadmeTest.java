package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String BEGIN = "README: begin\n";
    private static final Path SOURCES = Path.of("src/test/java/dev/naadam/client");

    @Test
    void showsExactlyTheExamplesThatCompile() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (String name : List.of(
                "ReadmeExample",
                "HeadlessLoop",
                "SwingLoop",
                "FrameLoop",
                "measure/MeasureExample",
                "control/LobbyExample")) {
            String source = Files.readString(SOURCES.resolve(name + ".java"));
            String example = source.substring(
                            source.indexOf(BEGIN) + BEGIN.length(), source.indexOf("    // README: end"))
                    .replaceAll("(?m)^    ", "");

            assertThat(example.lines().count()).as(name).isLessThanOrEqualTo(30);
            assertThat(readme).as(name).contains("```java\n" + example + "```");
        }
    }
}
