package dev.naadam.server.app.boot;

import dev.naadam.server.aead.Aead;
import dev.naadam.server.app.logging.LogFormat;
import dev.naadam.server.app.options.Range;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.secrets.SecretFile;
import dev.naadam.server.udp.UdpTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Everything that can be said about a node, as flag or as environment variable. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields from their defaults
final class ServerOptions {

    static final int DEFAULT_API_PORT = 7400;

    /** A shard wants a core for itself, and takes a UDP port. */
    static final int MAX_SHARDS = 256;

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
            names = "--redis-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_REDIS_PASSWORD_FILE:-" + Option.NULL_VALUE + "}",
            description = "Holds the password for --redis, so that it stands in no URL")
    @Nullable Path redisPasswordFile;

    @Option(
            names = "--insecure-redis",
            defaultValue = "${env:NAADAM_INSECURE_REDIS:-false}",
            description = "Sends the Redis password unencrypted to another machine: only on a network of your own")
    boolean isInsecureRedis;

    @Option(
            names = "--journal",
            paramLabel = "URL",
            defaultValue = "${env:NAADAM_JOURNAL:-}",
            description = "redis:// or rediss:// URL of the journal, beside the nodes of a region: what strict and"
                    + " provisional matches are committed to. Default: the same as --redis")
    String journal;

    @Option(
            names = "--journal-replicas",
            paramLabel = "NUMBER",
            defaultValue = "${env:NAADAM_JOURNAL_REPLICAS:-0}",
            description = "Replicas of the journal's Redis that must have a tick before it counts as committed."
                    + " Default: ${DEFAULT-VALUE}")
    @Range(min = 0, max = 5)
    int journalReplicas;

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
            description = "What this node does: control (the API, placing matches), session (hosting matches), beacon"
                    + " (measuring how far players are), or several. Default: ${DEFAULT-VALUE}")
    List<String> roles;

    @Option(
            names = "--region",
            paramLabel = "ID",
            split = ",",
            defaultValue = "${env:NAADAM_REGION:-local}",
            description = "Region that this node serves; several for demos. Default: ${DEFAULT-VALUE}")
    List<String> regions;

    @Option(
            names = "--region-catalogue",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_REGION_CATALOGUE:-" + Option.NULL_VALUE + "}",
            description = "JSON: the regions that there are, for matches in a fair one; without it the ten clusters of"
                    + " China's national computing hubs")
    @Nullable Path regionCatalogue;

    @Option(
            names = "--api-port",
            paramLabel = "PORT",
            defaultValue = "${env:NAADAM_API_PORT:-" + DEFAULT_API_PORT + "}",
            description = "TCP port of the HTTP API, 0 = any free port. Default: ${DEFAULT-VALUE}")
    int apiPort;

    @Option(
            names = "--api-bind",
            paramLabel = "IPV4",
            defaultValue = "${env:NAADAM_API_BIND:-127.0.0.1}",
            description =
                    "Local address of the HTTP API; other than loopback needs --tls-cert. Default: ${DEFAULT-VALUE}")
    String apiBind;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_TLS_CERT:-" + Option.NULL_VALUE + "}",
            description = "PEM: certificate of the HTTP API, then what vouches for it. Read again when it changes")
    @Nullable Path tlsCert;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_TLS_KEY:-" + Option.NULL_VALUE + "}",
            description = "PEM: its private key, not encrypted")
    @Nullable Path tlsKey;

    @Option(
            names = "--insecure-http",
            defaultValue = "${env:NAADAM_INSECURE_HTTP:-false}",
            description = "Serve the API without TLS to other machines: whoever is on the way reads keys and tickets")
    boolean isInsecureHttp;

    @Option(
            names = "--webhook-allow-loopback",
            defaultValue = "${env:NAADAM_WEBHOOK_ALLOW_LOOPBACK:-false}",
            description =
                    "Webhooks may go to this machine, over plain HTTP and to any port: for tests, never where strangers are organizers")
    boolean isWebhookLoopback;

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
            names = "--beacon-port",
            paramLabel = "PORT",
            defaultValue = "${env:NAADAM_BEACON_PORT:-7384}",
            description = "UDP port of the first region's beacon, the others follow; 0 = any free ports."
                    + " Default: ${DEFAULT-VALUE}")
    int beaconPort;

    @Option(
            names = "--peer-port",
            paramLabel = "PORT",
            defaultValue = "${env:NAADAM_PEER_PORT:-0}",
            description = "TCP port for the other session nodes of the region, on the address of --bind;"
                    + " 0 = any free port. Default: ${DEFAULT-VALUE}")
    int peerPort;

    @Range(min = 0, max = MAX_SHARDS)
    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "${env:NAADAM_SHARDS:-0}",
            description = "Threads that run matches. 0 = one less than there are cores, at least one")
    int shards;

    @Option(
            names = "--aead",
            paramLabel = "WHICH",
            defaultValue = "${env:NAADAM_AEAD:-auto}",
            description =
                    "Whose AES-GCM seals packets: openssl (libcrypto.so.3), jdk, or auto: openssl where it is there."
                            + " Default: ${DEFAULT-VALUE}")
    Aead.Choice aead;

    @Option(
            names = "--udp",
            paramLabel = "WHICH",
            defaultValue = "${env:NAADAM_UDP:-auto}",
            description =
                    "What carries datagrams: native (system calls of 64-bit Linux), netty, or auto: native where it works."
                            + " Default: ${DEFAULT-VALUE}")
    UdpTransport udp;

    @Range(min = 1, max = 1000)
    @Option(
            names = "--tick-budget",
            paramLabel = "PERCENT",
            defaultValue = "${env:NAADAM_TICK_BUDGET:-70}",
            description =
                    "Of each shard's time for matches, as far as their games' ticks are known; what does not fit is"
                            + " refused. 1 to 1000, over 100 means everything. Default: ${DEFAULT-VALUE}")
    int tickBudget;

    @Range(min = 100, max = 3_600_000)
    @Option(
            names = "--start-limit",
            paramLabel = "DURATION",
            defaultValue = "${env:NAADAM_START_LIMIT:-30s}",
            converter = DurationConverter.class,
            description = "How long a match waits for players who do not come. Default: ${DEFAULT-VALUE}")
    Duration startLimit;

    @Range(min = 0, max = 86_400_000)
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
            names = "--archive",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_ARCHIVE:-" + Option.NULL_VALUE + "}",
            description = "Folder in which every match that ends here leaves its replay as a file, for good")
    @Nullable Path archive;

    @Range(min = 16, max = 1_048_576)
    @Option(
            names = "--replay-mib",
            paramLabel = "MIB",
            defaultValue = "${env:NAADAM_REPLAY_MIB:-512}",
            description =
                    "Of Redis' memory for the replays of all matches; the oldest make room. Each is kept for seven"
                            + " days at most. The same on every node. Default: ${DEFAULT-VALUE}")
    int replayMib;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_READY_FILE:-" + Option.NULL_VALUE + "}",
            description =
                    "Written when the node serves: JSON with pid, apiUrl, metricsUrl, handshakePort, beaconPorts, version")
    @Nullable Path readyFile;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:NAADAM_API_KEY_FILE:-" + Option.NULL_VALUE + "}",
            description = "Where the organizer API key of the first start goes instead of to the terminal")
    @Nullable Path apiKeyFile;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "${env:NAADAM_LOG_FORMAT:-text}",
            description =
                    "Lines on standard error: text for people, json for what collects logs. Default: ${DEFAULT-VALUE}")
    LogFormat logFormat;

    @Option(
            names = "--print-config",
            defaultValue = "${env:NAADAM_PRINT_CONFIG:-false}",
            description =
                    "Checks the configuration, prints it with its sources and without secrets, and starts nothing")
    boolean isPrintConfig;

    /**
     * Where the Redis is that somebody else runs; null for one of our own.
     *
     * @throws BootFailure if the URL or the password file is unusable
     */
    @Nullable RedisUri redisUri() throws BootFailure {
        if (redis.isEmpty()) {
            return null;
        }
        RedisUri uri;
        try {
            uri = RedisUri.parse(redis);
        } catch (IllegalArgumentException e) {
            throw new BootFailure("--redis: " + e.getMessage(), e);
        }
        try {
            return redisPasswordFile == null ? uri : uri.withPassword(SecretFile.read(redisPasswordFile));
        } catch (IOException e) {
            throw new BootFailure("--redis-password-file: " + e.getMessage(), e);
        }
    }

    /**
     * Where the journal is if it has a Redis of its own; null for the one that {@code --redis} names.
     *
     * @throws BootFailure if the URL is unusable
     */
    @Nullable RedisUri journalUri() throws BootFailure {
        try {
            return journal.isEmpty() ? null : RedisUri.parse(journal);
        } catch (IllegalArgumentException e) {
            throw new BootFailure("--journal: " + e.getMessage(), e);
        }
    }

    Path secretsFolder() {
        return secrets.isEmpty() ? data.resolve("secrets") : Path.of(secrets);
    }

    int shardThreads() {
        return shards == 0 ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1) : shards;
    }
}
