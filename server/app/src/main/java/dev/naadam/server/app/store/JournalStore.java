package dev.naadam.server.app.store;

import dev.naadam.server.core.journal.ShardId;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The journal of a region: logs of shards in a Redis beside its nodes, which may be the one of the control store.
 *
 * <p>Claims and reads go over a connection like the control store's; entries over one of their own for each shard. Safe for
 * use by any thread.
 */
public final class JournalStore implements AutoCloseable {

    private final StoreConnection connection;
    private final StoreWatch watch;
    private final JournalClient client;
    private final LongSupplier nanoClock;
    private final String address;

    private JournalStore(StoreConnection connection, StoreSettings settings) {
        this.connection = connection;
        this.watch = new StoreWatch(connection, settings.source());
        this.client = new JournalClient(settings.source());
        this.nanoClock = settings.nanoClock();
        this.address = settings.source().uri().toString();
    }

    /**
     * Connects; blocks for at most a few seconds.
     *
     * @throws StoreUnavailable when Redis can't be reached, refuses the login or is too old
     */
    public static JournalStore open(StoreSettings settings) throws StoreUnavailable {
        StoreConnection connection = StoreConnection.open(settings);
        boolean opened = false;
        try {
            VersionCheck.check(connection, settings.source());
            opened = true;
            return new JournalStore(connection, settings);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /** Whose logs are, and what they hold. */
    public ShardRecords shards() {
        return new ShardRecords(connection);
    }

    /** A way for entries of one shard; see {@link JournalConnection}. Whoever asks closes it. */
    public JournalConnection connect(ShardId shard, int replicas, Runnable wake) {
        return new JournalConnection(client, shard, replicas, nanoClock, wake);
    }

    /**
     * What this Redis can promise as it is set up now; asks it, and takes silence for the least. Blocks for a moment.
     *
     * @param awaited replicas that are waited for before a tick counts
     */
    public JournalPromise promise(int awaited) {
        String info = ask("info", redis -> redis.info("persistence"), "")
                + ask("info", redis -> redis.info("memory"), "")
                + ask("info", redis -> redis.info("replication"), "");
        // managed services refuse CONFIG
        Map<String, String> settings = ask("config", redis -> redis.configGet("appendfsync"), new TreeMap<>());
        return JournalPromise.of(address, info, settings.getOrDefault("appendfsync", ""), awaited);
    }

    private <T> T ask(
            String operation, Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> command, T missing) {
        return connection
                .call(operation, command)
                .exceptionally(failure -> missing)
                .toCompletableFuture()
                .join();
    }

    @Override
    public void close() {
        watch.close();
        client.close();
        connection.close();
    }
}
