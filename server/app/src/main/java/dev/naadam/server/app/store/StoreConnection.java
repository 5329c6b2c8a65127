package dev.naadam.server.app.store;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection and what is known of it: every command is timed, and its outcome says whether Redis is there.
 *
 * <p>Away is noticed by a closed connection at once and by a command without an answer after its time-out; an error
 * that Redis answers with is no sign of absence.
 */
final class StoreConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConnection.class);

    private final String address;
    private final LettuceClient lettuce;
    private final LongSupplier nanoClock;
    private final StoreMeter meter;
    private final StatefulRedisConnection<String, byte[]> connection;
    private final List<Consumer<StoreState>> listeners = new CopyOnWriteArrayList<>();
    private volatile StoreState state = StoreState.REACHABLE;
    private volatile boolean isClosing;

    private StoreConnection(StoreSettings settings, LettuceClient lettuce) {
        address = settings.source().uri().toString();
        this.lettuce = lettuce;
        nanoClock = settings.nanoClock();
        meter = settings.meter();
        connection = lettuce.connect();
        connection.addListener(new Presence());
        meter.state(StoreState.REACHABLE);
    }

    static StoreConnection open(StoreSettings settings) throws StoreUnavailable {
        LettuceClient lettuce = new LettuceClient(settings.source());
        try {
            return new StoreConnection(settings, lettuce);
        } catch (RedisException e) {
            lettuce.close();
            throw new StoreUnavailable("Redis at " + settings.source().uri() + " can't be reached: " + reason(e), e);
        }
    }

    /** One more, for commands that wait; its outcomes say nothing about whether Redis is there. */
    StatefulRedisConnection<String, byte[]> another() {
        return lettuce.connect();
    }

    /** One that is told what others publish. */
    StatefulRedisPubSubConnection<String, String> subscriber() {
        return lettuce.connectPubSub();
    }

    StoreState state() {
        return state;
    }

    void onStateChange(Consumer<StoreState> listener) {
        listeners.add(listener);
    }

    /** Sends what the function sends; the stage fails with what Redis or the connection said. */
    <T> CompletionStage<T> call(
            String operation, Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> commands) {
        long startNanos = nanoClock.getAsLong();
        CompletionStage<T> sent;
        try {
            sent = commands.apply(connection.async());
        } catch (RedisException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        return sent.whenComplete((ignored, failure) -> {
            meter.completed(operation, failure == null, nanoClock.getAsLong() - startNanos);
            if (failure == null) {
                become(StoreState.REACHABLE, "");
            } else if (!(unwrap(failure) instanceof RedisCommandExecutionException)) {
                become(StoreState.UNREACHABLE, reason(failure));
            }
        });
    }

    /** One line that says what went wrong. */
    static String reason(Throwable failure) {
        Throwable cause = unwrap(failure);
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    @Override
    public void close() {
        isClosing = true;
        connection.close();
        lettuce.close();
    }

    /** One at a time, so that everybody is told of the changes in their order. */
    private synchronized void become(StoreState next, String reason) {
        if (isClosing || state == next) {
            return;
        }
        state = next;
        if (next == StoreState.UNREACHABLE) {
            LOG.warn("Redis at {} is away ({}); matches go on, results wait", address, reason);
        } else {
            LOG.info("Redis at {} is back", address);
        }
        meter.state(next);
        listeners.forEach(listener -> listener.accept(next));
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private final class Presence implements RedisConnectionStateListener {

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
            become(StoreState.UNREACHABLE, "connection closed");
        }
    }
}
