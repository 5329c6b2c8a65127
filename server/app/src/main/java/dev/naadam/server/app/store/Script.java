package dev.naadam.server.app.store;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A constant script, named by its hash; sent whole only to a Redis that does not know it, as after a restart. */
final class Script {

    /** What each script that looks at time begins with: Redis' clock, ms, so that no two nodes' clocks matter. */
    static final String NOW = """
            local clock = redis.call('TIME')
            local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
            """;

    private final String text;
    private final String sha1;

    Script(String text) {
        this.text = text;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            sha1 = HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    <T> CompletionStage<T> run(
            RedisAsyncCommands<String, byte[]> redis, ScriptOutputType type, String[] keys, byte[]... arguments) {
        return redis.<T>evalsha(sha1, type, keys, arguments)
                .exceptionallyCompose(failure -> isUnknown(failure)
                        ? redis.<T>eval(text, type, keys, arguments)
                        : CompletableFuture.failedStage(failure));
    }

    /** As {@link #run}, where a Redis that does not know the script fails: whoever needs an order of commands sends none twice. */
    <T> RedisFuture<T> runLoaded(
            RedisAsyncCommands<String, byte[]> redis, ScriptOutputType type, String[] keys, byte[]... arguments) {
        return redis.evalsha(sha1, type, keys, arguments);
    }

    /** Makes it known to this Redis. */
    CompletionStage<String> load(RedisAsyncCommands<String, byte[]> redis) {
        return redis.scriptLoad(text);
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof RedisNoScriptException
                || (failure instanceof CompletionException && failure.getCause() instanceof RedisNoScriptException);
    }
}
