package dev.naadam.loadtest;

import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Somebody's node, and an organizer's key for it. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is called
final class OrganizerOptions {

    /** Not an option: others on the machine can read a process's arguments. */
    static final String KEY_VARIABLE = "NAADAM_API_KEY";

    /** Longer is no key: whoever names a log by mistake is told so. */
    private static final int MAX_KEY_BYTES = 4096;

    @Option(names = "--server", paramLabel = "URL", required = true, description = "The node that hosts it.")
    private URI server;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_API_KEY_FILE:-" + Option.NULL_VALUE + "}",
            description = "Holds an organizer's key.")
    private @Nullable Path apiKeyFile;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            converter = TrustConverter.class,
            description = "PEM: trust these certificates of the node and no others.")
    private @Nullable SSLContext trust;

    /**
     * What the options say, checked before anything is sent.
     *
     * @param keyOfEnvironment null: there is none
     */
    NodeAddress node(CommandSpec command, @Nullable String keyOfEnvironment) {
        if (server.getHost() == null || !("http".equals(server.getScheme()) || "https".equals(server.getScheme()))) {
            throw wrong(command, "--server: " + server + " (expected: such as http://127.0.0.1:7400)");
        }
        return NodeAddress.of(server, apiKey(command, keyOfEnvironment), trust);
    }

    private String apiKey(CommandSpec command, @Nullable String keyOfEnvironment) {
        if (apiKeyFile != null) {
            return read(command, apiKeyFile);
        }
        if (keyOfEnvironment == null) {
            throw wrong(command, "--api-key-file: missing, and " + KEY_VARIABLE + " is not set");
        }
        return keyOfEnvironment;
    }

    private static String read(CommandSpec command, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_KEY_BYTES + 1);
            if (bytes.length > MAX_KEY_BYTES) {
                throw wrong(
                        command,
                        "--api-key-file: " + file + " holds no key (expected: at most " + MAX_KEY_BYTES + " bytes)");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw wrong(command, "--api-key-file: " + file + " can't be read");
        }
    }

    private static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
