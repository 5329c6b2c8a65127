package dev.naadam.server.app.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    // surefire runs in the module's folder
    private static final Path PAGE = Path.of("../../docs/configuration.md");
    private static final String REWRITE = "naadam.rewritePages";
    private static final String COMMAND = "mvn -q test -pl server/app -am -Dtest=ConfigurationPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -D" + REWRITE + "=true";

    @Test
    void thePageSaysWhatTheCommandsTake() throws IOException {
        String page = ConfigurationPage.of(CommandLines.of(Main.class, Map.of()), "`" + COMMAND + "`");
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(PAGE, page);
        }

        assertThat(page)
                .as("docs/configuration.md is old; rewrite it: " + COMMAND)
                .isEqualTo(Files.readString(PAGE));
    }
}
