package dev.naadam.server.app.store;

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
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lettuce as the journal needs it: one connection of ours is one TCP connection, and no command is ever sent twice by anybody
 * but {@code LogWriter}. With its usual options Lettuce replays what was in flight and lets newer commands overtake it: 1,000
 * killed connections gave 12,128 gaps in a log (docs/decisions/0032).
 */
final class JournalClient implements AutoCloseable {

    /** For a connection and its set-up; a JVM that starts on a busy machine takes its time. */
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    /** Commands on their way on one connection: a writer's window of 64, and WAITs, many times over. */
    private static final int REQUEST_QUEUE_SIZE = 4096;

    private static final int THREADS = 2;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI uri;

    JournalClient(RedisSource source) {
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .threadFactoryProvider(pool -> task ->
                        Thread.ofPlatform().name("journal-" + pool).daemon().unstarted(task))
                .socketAddressResolver(new CurrentAddress(source))
                .build();
        uri = RedisURI.create(source.uri().text());
        uri.setTimeout(CONNECT_TIMEOUT);
        client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .requestQueueSize(REQUEST_QUEUE_SIZE)
                // a timer for each command costs more than the one that its writer has
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(true)
                        .tcpNoDelay(true)
                        .build())
                .build());
    }

    /** A connection that knows the script of commits. Never blocks. */
    CompletionStage<StatefulRedisConnection<String, byte[]>> connect() {
        return client.connectAsync(RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE), uri)
                .toCompletableFuture()
                .thenCompose(connection -> JournalScripts.COMMIT
                        .load(connection.async())
                        .toCompletableFuture()
                        .orTimeout(CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                        .handle((loaded, failure) -> ready(connection, failure))
                        .thenCompose(ready -> ready));
    }

    private static CompletionStage<StatefulRedisConnection<String, byte[]>> ready(
            StatefulRedisConnection<String, byte[]> connection, @Nullable Throwable failure) {
        if (failure != null) {
            var ignored = connection.closeAsync();
            return CompletableFuture.failedStage(failure);
        }
        connection.setAutoFlushCommands(false);
        return CompletableFuture.completedStage(connection);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, CLOSE_TIMEOUT);
        resources
                .shutdown(0, CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(CLOSE_TIMEOUT.toMillis());
    }
}
