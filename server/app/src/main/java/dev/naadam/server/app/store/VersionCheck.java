package dev.naadam.server.app.store;

import dev.naadam.server.app.redis.RedisSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Refuses an external Redis that is too old; what comes with us is used and remarked upon. */
final class VersionCheck {

    /** At the start, half a second apart. */
    private static final int ATTEMPTS = 6;

    private static final long PAUSE_MILLIS = 500;

    private VersionCheck() {}

    /** A warning for the operator, if there is reason for one. */
    static Optional<String> check(StoreConnection connection, RedisSource source) throws StoreUnavailable {
        return judge(ask(connection, source), source);
    }

    static Optional<String> judge(String info, RedisSource source) throws StoreUnavailable {
        RedisVersion version = RedisVersion.fromInfo(info)
                .orElseThrow(() -> new StoreUnavailable("Redis at " + source.uri()
                        + " does not say its version (expected: at least " + RedisVersion.FLOOR + ")"));
        if (version.compareTo(RedisVersion.FLOOR) < 0 && !source.isEmbedded()) {
            throw new StoreUnavailable("Redis at " + source.uri() + " is version " + version + " (expected: at least "
                    + RedisVersion.FLOOR + ")");
        }
        return version.compareTo(RedisVersion.PATCHED) < 0
                ? Optional.of("Redis at " + source.uri() + " is version " + version
                        + ", which lacks security fixes; beyond a demo use a maintained Redis or Valkey")
                : Optional.empty();
    }

    /** The first connection of a machine that is busy with something else may be lost before it is of use: it comes back. */
    private static String ask(StoreConnection connection, RedisSource source) throws StoreUnavailable {
        StoreUnavailable last = new StoreUnavailable("Redis at " + source.uri() + " was not asked");
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                try {
                    return connection
                            .call("info", redis -> redis.info("server"))
                            .toCompletableFuture()
                            .get(2 * LettuceClient.COMMAND_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
                } catch (ExecutionException | TimeoutException e) {
                    last = new StoreUnavailable(
                            "Redis at " + source.uri() + " does not answer INFO: " + StoreConnection.reason(e), e);
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while asking Redis at " + source.uri(), e);
        }
        throw last;
    }
}
