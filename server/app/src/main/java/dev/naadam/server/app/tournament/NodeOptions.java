package dev.naadam.server.app.tournament;

import dev.naadam.client.control.TournamentApi;
import dev.naadam.client.control.TrustedCertificates;
import dev.naadam.server.app.options.Environment;
import dev.naadam.server.app.secrets.SecretFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which node a command asks, and with which key. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class NodeOptions {

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:7400",
            description = "The node's API. Default: ${DEFAULT-VALUE}")
    private URI server;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            description =
                    "Holds the key to ask with; or NAADAM_API_KEY does. Never on the command line, which other users"
                            + " of the machine can read")
    private @Nullable Path apiKeyFile;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "PEM: trust these certificates of the node and no others")
    private @Nullable Path ca;

    /**
     * What the options say, checked before anything is sent.
     *
     * @throws IOException in one line: a file can not be read
     */
    TournamentApi api(CommandSpec command) throws IOException {
        if (server.getHost() == null || !("http".equals(server.getScheme()) || "https".equals(server.getScheme()))) {
            throw new ParameterException(
                    command.commandLine(), "--server: " + server + " (expected: such as http://127.0.0.1:7400)");
        }
        return new TournamentApi(server, key(command), ca == null ? null : TrustedCertificates.of(ca));
    }

    private String key(CommandSpec command) throws IOException {
        if (apiKeyFile != null) {
            try {
                return SecretFile.read(apiKeyFile);
            } catch (IOException e) {
                throw new IOException("--api-key-file: " + e.getMessage(), e);
            }
        }
        String variable = Environment.apiKey(command);
        if (variable == null) {
            throw new ParameterException(
                    command.commandLine(), "--api-key-file, NAADAM_API_KEY_FILE or NAADAM_API_KEY is needed");
        }
        return variable;
    }
}
