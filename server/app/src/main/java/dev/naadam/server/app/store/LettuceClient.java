package dev.naadam.server.app.store;

import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.app.redis.RedisSource;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Lettuce as the control store wants it.
 *
 * <p>It reconnects by itself and then sends again what was not answered, so a command may run twice; every write of ours
 * may. (The journal of ticks may not and has a connection of another kind, {@link JournalConnection}.) While there is no connection commands
 * fail at once instead of queueing: what must not be lost waits in {@link ResultOutbox}, where it is counted.
 */
final class LettuceClient implements AutoCloseable {

    /** Longest wait for an answer; a Redis in the same site answers in 1 ms, and people wait for our answers. */
    static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(1);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /**
     * Longest wait for Redis to take a new connection's login. A JVM that starts on a busy machine has taken more than a
     * second to load what reads the answer, and gave up on a Redis that was there.
     */
    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    /** Commands on their way; at 1 ms each ten times what a busy control plane has. */
    private static final int REQUEST_QUEUE_SIZE = 10_000;

    private static final int THREADS = 2;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI uri;

    LettuceClient(RedisSource source) {
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .threadFactoryProvider(LettuceClient::threads)
                // the library's default backs off to 30 s: too long for a Redis that is back after one
                .reconnectDelay(
                        Delay.exponential(Duration.ofMillis(50), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS))
                .socketAddressResolver(new CurrentAddress(source))
                .build();
        uri = RedisURI.create(source.uri().text());
        uri.setTimeout(LOGIN_TIMEOUT);
        client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(REQUEST_QUEUE_SIZE)
                .timeoutOptions(TimeoutOptions.enabled(COMMAND_TIMEOUT))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(true)
                        .build())
                .build());
    }

    /** Behind the matches: opening the records of a long list takes milliseconds, and whoever asked for it can wait. */
    private static ThreadFactory threads(String pool) {
        return task -> Thread.ofPlatform().name(pool).daemon().unstarted(Niceness.behindMatches(task));
    }

    RedisClient client() {
        return client;
    }

    StatefulRedisConnection<String, byte[]> connect() {
        return client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), uri);
    }

    StatefulRedisPubSubConnection<String, String> connectPubSub() {
        return client.connectPubSub(StringCodec.UTF8, uri);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, CLOSE_TIMEOUT);
        resources
                .shutdown(0, CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(CLOSE_TIMEOUT.toMillis());
    }
}
