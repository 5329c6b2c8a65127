package dev.naadam.server.app.boot;

import dev.naadam.server.app.redis.RedisUri;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options that are right one by one and wrong together: a node with them would leak, or would start and serve nobody.
 * Whoever wants one of the leaks says so by an option with {@code insecure} in its name.
 */
final class UnsafeCombinations {

    private static final int MAX_PORT = 65_535;

    private static final List<Rule> RULES = List.of(
            UnsafeCombinations::addresses,
            UnsafeCombinations::udpPorts,
            UnsafeCombinations::redisPassword,
            UnsafeCombinations::journalPassword,
            UnsafeCombinations::writtenFiles);

    private UnsafeCombinations() {}

    private interface Rule {

        @Nullable String fault(ServerOptions options) throws BootFailure;
    }

    /** The first fault in one line that names the options; null if there is none. */
    static @Nullable String firstFault(ServerOptions options) {
        try {
            for (Rule rule : RULES) {
                String fault = rule.fault(options);
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        } catch (BootFailure e) {
            return e.getMessage();
        }
    }

    private static @Nullable String addresses(ServerOptions options) throws BootFailure {
        Endpoint endpoint = Endpoint.of(options);
        if (endpoint.bound().isMulticastAddress()) {
            return "--bind " + options.bind + " is a multicast address";
        }
        InetAddress advertised = endpoint.advertised();
        if (advertised.isAnyLocalAddress() || advertised.isMulticastAddress() || isBroadcast(advertised)) {
            return "--advertise " + options.advertise + " is no address of one machine";
        }
        if (endpoint.bound().isLoopbackAddress() && !advertised.isLoopbackAddress()) {
            return "--advertise " + options.advertise + " with --bind " + options.bind
                    + ": players elsewhere would be sent to an address that nobody listens on";
        }
        return null;
    }

    private static boolean isBroadcast(InetAddress address) {
        return address.getHostAddress().equals("255.255.255.255");
    }

    private static @Nullable String udpPorts(ServerOptions options) {
        if (options.gamePort == 0) {
            return null;
        }
        int last = options.gamePort + options.shardThreads() - 1;
        if (last > MAX_PORT) {
            return "--game-port " + options.gamePort + " with " + options.shardThreads() + " --shards ends beyond port "
                    + MAX_PORT;
        }
        if (options.handshakePort >= options.gamePort && options.handshakePort <= last) {
            return "--handshake-port " + options.handshakePort + " is one of the shards' ports: --game-port "
                    + options.gamePort + " to " + last;
        }
        return null;
    }

    private static @Nullable String redisPassword(ServerOptions options) throws BootFailure {
        if (options.redis.isEmpty()) {
            return options.redisPasswordFile == null
                    ? null
                    : "--redis-password-file without --redis: a Redis of its own has a password of its own";
        }
        RedisUri uri = Objects.requireNonNull(options.redisUri());
        if (options.redisPasswordFile != null && RedisUri.parse(options.redis).hasPassword()) {
            return "--redis-password-file and --redis both name a password";
        }
        if (uri.hasPassword() && !uri.isEncrypted() && !uri.isLoopback() && !options.isInsecureRedis) {
            return "--redis redis://" + uri + " would send the password unencrypted to another machine"
                    + " (expected: rediss://, or --insecure-redis)";
        }
        return null;
    }

    private static @Nullable String journalPassword(ServerOptions options) throws BootFailure {
        RedisUri uri = options.journalUri();
        return uri != null && uri.hasPassword() && !uri.isEncrypted() && !uri.isLoopback() && !options.isInsecureRedis
                ? "--journal redis://" + uri + " would send the password unencrypted to another machine"
                        + " (expected: rediss://, or --insecure-redis)"
                : null;
    }

    private static @Nullable String writtenFiles(ServerOptions options) {
        return options.readyFile != null && options.readyFile.equals(options.apiKeyFile)
                ? "--ready-file and --api-key-file are the same file"
                : null;
    }
}
