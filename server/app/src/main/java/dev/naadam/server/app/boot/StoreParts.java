package dev.naadam.server.app.boot;

import dev.naadam.server.app.logging.MatchLog;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.StoreMetrics;
import dev.naadam.server.app.redis.EmbeddedRedis;
import dev.naadam.server.app.redis.EmbeddedRedisException;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RedisBinary;
import dev.naadam.server.app.redis.RedisSource;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.ResultOutbox;
import dev.naadam.server.app.store.StoreSettings;
import dev.naadam.server.app.store.StoreUnavailable;
import java.security.SecureRandom;
import java.util.function.LongSupplier;

/**
 * What remembers: the store over a Redis, and the results that wait for it.
 *
 * @param store all records
 * @param outbox results on their way into it
 * @param metrics of both
 * @param source where that Redis is
 */
record StoreParts(ControlStore store, ResultOutbox outbox, StoreMetrics metrics, RedisSource source) {

    private static final LongSupplier NANO_CLOCK = System::nanoTime;

    /** Finds or starts a Redis and connects to it; blocks for a few seconds at most. */
    static StoreParts open(
            ServerOptions options, KeySource sealing, SecureRandom random, Metrics metrics, Closing parts)
            throws BootFailure, EmbeddedRedisException, StoreUnavailable {
        StoreMetrics meter = new StoreMetrics(metrics);
        RedisSource redis = redis(options, random, parts);
        ControlStore store =
                parts.later(ControlStore.open(new StoreSettings(redis, sealing, random, NANO_CLOCK, meter)));
        meter.behind(store.resealing()::behind);
        ResultOutbox outbox = new ResultOutbox(
                store::putResult,
                (result, written) -> MatchLog.settled(result.matchId(), written),
                NANO_CLOCK,
                ResultOutbox.Backoff.USUAL);
        meter.outbox(outbox);
        store.onStateChange(state -> outbox.wake());
        return new StoreParts(store, outbox, meter, redis);
    }

    private static RedisSource redis(ServerOptions options, SecureRandom random, Closing parts)
            throws EmbeddedRedisException, BootFailure {
        RedisUri external = options.redisUri();
        if (external != null) {
            return new ExternalRedis(external);
        }
        RedisBinary binary = RedisBinary.fromVariable(System.getenv("REDIS_SERVER"));
        return parts.later(EmbeddedRedis.open(options.data, binary, random));
    }
}
