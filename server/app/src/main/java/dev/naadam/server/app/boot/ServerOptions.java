package dev.naadam.server.app.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Everything that can be said about a node, as flag or as environment variable. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields from their defaults
final class ServerOptions {

    static final int DEFAULT_API_PORT = 7400;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_DATA:-naadam-data}",
            description = "Folder for everything that outlives the process. Default: ${DEFAULT-VALUE}")
    Path data;

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_SECRETS:-}",
            description = "Folder of the keys that nodes share. Default: secrets in the data folder")
    String secrets;

    @Option(
            names = "--redis",
            paramLabel = "URL",
            defaultValue = "${env:NAADAM_REDIS:-}",
            description = "redis:// or rediss:// URL. Default: a Redis of its own in the data folder")
    String redis;

    @Option(
            names = "--games",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_GAMES:-" + Option.NULL_VALUE + "}",
            description = "Folder of jars with games to host beside the bundled ones")
    @Nullable Path games;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            defaultValue = "${env:NAADAM_ROLE:-control,session}",
            description = "What this node does: control (the API, placing matches), session (hosting matches), or both."
                    + " Default: ${DEFAULT-VALUE}. There is no beacon yet, and the word is refused")
    List<String> roles;

    @Option(
            names = "--region",
            paramLabel = "ID",
            split = ",",
            defaultValue = "${env:NAADAM_REGION:-local}",
            description = "Region that this node serves; several for demos. Default: ${DEFAULT-VALUE}")
    List<String> regions;

    @Option(
            names = "--api-port",
            paramLabel = "PORT",
            defaultValue = "${env:NAADAM_API_PORT:-" + DEFAULT_API_PORT + "}",
            description = "HTTP API on the loopback address, 0 = any free port. Default: ${DEFAULT-VALUE}")
    int apiPort;

    @Option(
            names = "--bind",
            paramLabel = "IPV4",
            defaultValue = "${env:NAADAM_BIND:-127.0.0.1}",
            description = "Local address of the UDP ports. Default: ${DEFAULT-VALUE}")
    String bind;

    @Option(
            names = "--advertise",
            paramLabel = "IPV4",
            defaultValue = "${env:NAADAM_ADVERTISE:-}",
            description = "Address that players are sent to. Default: the one of --bind")
    String advertise;

    @Option(
            names = "--handshake-port",
            paramLabel = "PORT",
            defaultValue = "${env:NAADAM_HANDSHAKE_PORT:-7401}",
            description = "UDP port of handshakes, 0 = any free port. Default: ${DEFAULT-VALUE}")
    int handshakePort;

    @Option(
            names = "--game-port",
            paramLabel = "PORT",
            defaultValue = "${env:NAADAM_GAME_PORT:-7410}",
            description =
                    "UDP port of the first shard, the others follow; 0 = any free ports. Default: ${DEFAULT-VALUE}")
    int gamePort;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "${env:NAADAM_SHARDS:-0}",
            description = "Threads that run matches. Default: one less than there are cores, at least one")
    int shards;

    @Option(
            names = "--tick-budget",
            paramLabel = "PERCENT",
            defaultValue = "${env:NAADAM_TICK_BUDGET:-70}",
            description =
                    "Of each shard's time for matches, as far as their games' ticks are known; what does not fit is"
                            + " refused. 1 to 1000, over 100 means everything. Default: ${DEFAULT-VALUE}")
    int tickBudget;

    @Option(
            names = "--start-limit",
            paramLabel = "DURATION",
            defaultValue = "${env:NAADAM_START_LIMIT:-30s}",
            converter = DurationConverter.class,
            description = "How long a match waits for players who do not come. Default: ${DEFAULT-VALUE}")
    Duration startLimit;

    @Option(
            names = "--drain-limit",
            paramLabel = "DURATION",
            defaultValue = "${env:NAADAM_DRAIN_LIMIT:-10m}",
            converter = DurationConverter.class,
            description =
                    "How long matches may go on after SIGTERM or a drain before they are aborted; a second SIGTERM"
                            + " ends at once. Default: ${DEFAULT-VALUE}")
    Duration drainLimit;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_READY_FILE:-" + Option.NULL_VALUE + "}",
            description = "Written when the node serves: JSON with pid, apiUrl, metricsUrl, handshakePort, version")
    @Nullable Path readyFile;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_API_KEY_FILE:-" + Option.NULL_VALUE + "}",
            description = "Where the organizer API key of the first start goes instead of to the terminal")
    @Nullable Path apiKeyFile;

    Path secretsFolder() {
        return secrets.isEmpty() ? data.resolve("secrets") : Path.of(secrets);
    }

    int shardThreads() {
        return shards == 0 ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1) : shards;
    }
}
