package dev.naadam.server.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell of docs/webhooks.md does what it says, run as it is printed. */
final class WebhooksDocumentIT {

    private static final Path DOCUMENT = Path.of("../../docs/webhooks.md");
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private String script = "";

    @BeforeEach
    void read() throws Exception {
        assumeTrue(run("command -v openssl && command -v od").contains("openssl"), "needs openssl");
        Matcher blocks = SHELL.matcher(Files.readString(DOCUMENT));
        StringBuilder all = new StringBuilder();
        while (blocks.find()) {
            all.append(blocks.group(1));
        }
        script = all.toString();
    }

    @Test
    void findsThePublishedVectorGenuine() throws Exception {
        assertThat(script).contains("verify()");
        assertThat(run(script)).isEqualTo("genuine\n");
    }

    @Test
    void findsAnotherBodyAndAnotherTimeFalse() throws Exception {
        assertThat(run(script.replace("2432232314", "2432232315"))).isEmpty();
        assertThat(run(script.replace("1614265330", "1614265331"))).isEmpty();
    }

    @Test
    void findsARequestOfOursGenuineDuringARotation() throws Exception {
        WebhookSecret old = WebhookSecret.draw(bytes -> Arrays.fill(bytes, (byte) 3));
        SigningKeys keys = new SigningKeys(old, null, 0).rotated(bytes -> Arrays.fill(bytes, (byte) 4), 0);
        String body = "{\"a\":1}";
        String signatures = keys.signatures("evt_1", 7, body.getBytes(StandardCharsets.UTF_8), 0);

        String check = script.substring(0, script.indexOf("printf %s '{")) + "printf %s '" + body + "' | verify "
                + old.text() + " evt_1 7 '" + signatures + "' && echo genuine\n";

        assertThat(run(check)).isEqualTo("genuine\n");
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", script).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }
}
