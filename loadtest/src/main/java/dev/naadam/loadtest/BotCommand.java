package dev.naadam.loadtest;

import dev.naadam.client.control.ControlApi;
import dev.naadam.loadtest.bot.BotOrder;
import dev.naadam.loadtest.bot.BotRun;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command line of a single bot. */
@Command(
        name = "bot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays one player of a match that exists, to its end, in a process of its own.",
            "Killed and started again it is back in the running match: its new ticket ends the older session."
        },
        footer = {
            "",
            "The API key is read from --api-key-file, or from the environment variable " + BotCommand.KEY_VARIABLE
                    + ".",
            "",
            "Exit status: 0 the match has ended, 1 the bot was lost before, 2 wrong options."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is called
final class BotCommand implements Callable<Integer> {

    /** Not an option: others on the machine can read a process's arguments. */
    static final String KEY_VARIABLE = "NAADAM_API_KEY";

    /** Longer is no key: whoever names a log by mistake is told so. */
    private static final int MAX_KEY_BYTES = 4096;

    @Option(names = "--server", paramLabel = "URL", required = true, description = "The node that hosts the match.")
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

    @Option(names = "--match", paramLabel = "ID", required = true, description = "Id of the match.")
    private String match;

    @Option(names = "--player", paramLabel = "NAME", required = true, description = "A player of its roster.")
    private String player;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fixes what the bot does. Default: ${DEFAULT-VALUE}")
    private long randomSeed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BotOrder order = order(System.getenv(KEY_VARIABLE));
        ControlApi api = trust == null
                ? new ControlApi(order.server(), order.apiKey())
                : new ControlApi(order.server(), order.apiKey(), trust);
        new BotRun(order, api, System.out, System::nanoTime).run();
        return 0;
    }

    /**
     * Who plays where, checked before anything is sent.
     *
     * @param keyOfEnvironment null: there is none
     */
    BotOrder order(@Nullable String keyOfEnvironment) {
        require(
                server.getHost() != null && ("http".equals(server.getScheme()) || "https".equals(server.getScheme())),
                "--server: " + server + " (expected: such as http://127.0.0.1:7400)");
        return new BotOrder(server, apiKey(keyOfEnvironment), match, player, randomSeed);
    }

    private String apiKey(@Nullable String keyOfEnvironment) {
        if (apiKeyFile == null) {
            return orElseRefuse(keyOfEnvironment);
        }
        try (InputStream in = Files.newInputStream(apiKeyFile)) {
            byte[] bytes = in.readNBytes(MAX_KEY_BYTES + 1);
            if (bytes.length > MAX_KEY_BYTES) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--api-key-file: " + apiKeyFile + " holds no key (expected: at most " + MAX_KEY_BYTES
                                + " bytes)");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--api-key-file: " + apiKeyFile + " can't be read", e);
        }
    }

    private String orElseRefuse(@Nullable String key) {
        if (key == null) {
            throw new ParameterException(
                    spec.commandLine(), "--api-key-file: missing, and " + KEY_VARIABLE + " is not set");
        }
        return key;
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
