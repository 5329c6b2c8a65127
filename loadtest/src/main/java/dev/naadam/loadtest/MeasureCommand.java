package dev.naadam.loadtest;

import dev.naadam.client.control.PlayerApi;
import dev.naadam.loadtest.measure.MeasureJson;
import dev.naadam.loadtest.measure.MeasureReport;
import dev.naadam.loadtest.measure.MeasureRun;
import dev.naadam.loadtest.measure.MeasureText;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.Terminal;
import dev.naadam.protocol.beacon.PlayerToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command line of a player's own check. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how far this machine is from every region: 15 probes to each, all at once, timed by the beacons.",
            "With a player's token the beacons sign what they measured, and it is submitted for that player."
        },
        footer = {
            "",
            "The token is read from --player-token, or from the environment variable " + MeasureCommand.TOKEN_VARIABLE
                    + "; without one the figures are only printed.",
            "",
            "Exit status: 0 measured (and submitted), 1 no region answered or a measurement was refused,",
            "2 wrong options."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is called
final class MeasureCommand implements Callable<Integer> {

    /** Not an option: others on the machine can read a process's arguments. */
    static final String TOKEN_VARIABLE = "NAADAM_PLAYER_TOKEN";

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(1);

    @Option(names = "--server", paramLabel = "URL", required = true, description = "A node of the event.")
    private URI server;

    @Option(
            names = "--player",
            paramLabel = "NAME",
            description = "Whose token it is, as the organizer knows the player.")
    private @Nullable String player;

    @Option(names = "--player-token", paramLabel = "FILE", description = "Holds the player's token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            converter = TrustConverter.class,
            description = "PEM: trust these certificates of the node and no others.")
    private @Nullable SSLContext trust;

    @Option(names = "--json", description = "Print one JSON object and no table.")
    private boolean isJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        MeasureRun.Identity identity = identity(System.getenv(TOKEN_VARIABLE));
        PlayerApi api = new PlayerApi(
                server(), identity == null ? null : identity.token().encode(), trust);
        ProgressLine progress = new ProgressLine(System.err, Terminal.isPresent(), PLAIN_INTERVAL, System::nanoTime);
        MeasureReport report;
        try {
            report = new MeasureRun(api, identity, progress::show).run();
        } finally {
            progress.clear();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(isJson ? MeasureJson.of(report) : MeasureText.of(report).stripTrailing());
        out.flush();
        return report.isWell() ? 0 : 1;
    }

    private URI server() {
        require(
                server.getHost() != null && ("http".equals(server.getScheme()) || "https".equals(server.getScheme())),
                "--server: " + server + " (expected: such as http://127.0.0.1:7400)");
        return server;
    }

    /**
     * Whom it is about, checked before anything is sent.
     *
     * @param tokenOfEnvironment null: there is none
     */
    MeasureRun.@Nullable Identity identity(@Nullable String tokenOfEnvironment) {
        String text = tokenFile == null ? tokenOfEnvironment : read(tokenFile);
        require(text != null || player == null, "--player: only with a token");
        if (text == null) {
            return null;
        }
        PlayerToken token = PlayerToken.decode(text);
        String source = tokenFile == null ? TOKEN_VARIABLE : "--player-token: " + tokenFile;
        if (token == null) {
            throw new ParameterException(spec.commandLine(), source + " holds no player's token");
        }
        if (player == null) {
            throw new ParameterException(spec.commandLine(), "--player: missing (expected: whose token it is)");
        }
        return new MeasureRun.Identity(player, token);
    }

    private String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            // longer is no token: whoever names a log by mistake is told so
            return new String(in.readNBytes(PlayerToken.MAX_CHARS + 2), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--player-token: " + file + " can't be read", e);
        }
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
