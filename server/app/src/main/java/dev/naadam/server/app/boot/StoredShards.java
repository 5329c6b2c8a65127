package dev.naadam.server.app.boot;

import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.ShardRecords;
import dev.naadam.server.app.takeover.ShardStore;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The logs of a region's shards in Redis, as one node claims them. */
final class StoredShards implements ShardStore {

    private final ShardRecords records;
    private final String region;
    private final String node;

    StoredShards(ShardRecords records, String region, String node) {
        this.records = records;
        this.region = region;
        this.node = node;
    }

    @Override
    public CompletionStage<SortedMap<ShardId, OwnerRecord>> all() {
        return found(records.shards(region)).thenCompose(shards -> owners(shards.orElse(List.of())));
    }

    /** One after the other: there are a few dozen, and a takeover on its way goes before. */
    private CompletionStage<SortedMap<ShardId, OwnerRecord>> owners(List<ShardId> shards) {
        CompletionStage<SortedMap<ShardId, OwnerRecord>> all = CompletableFuture.completedStage(new TreeMap<>());
        for (ShardId shard : shards) {
            all = all.thenCompose(known -> owner(shard).thenApply(owner -> {
                owner.ifPresent(record -> known.put(shard, record));
                return known;
            }));
        }
        return all;
    }

    @Override
    public CompletionStage<Optional<OwnerRecord>> owner(ShardId shard) {
        return found(records.owner(shard));
    }

    @Override
    public CompletionStage<ClaimResult> claim(ShardId shard, long expectedEpoch, UUID nonce) {
        return found(records.claim(shard, expectedEpoch, 0, nonce, node))
                .thenApply(result -> result.orElseGet(ClaimResult.Absent::new));
    }

    @Override
    public CompletionStage<List<StoredEntry>> entries(ShardId shard) {
        return found(records.entries(shard)).thenApply(entries -> entries.orElse(List.of()));
    }

    private static <T> CompletionStage<Optional<T>> found(CompletionStage<ReadResult<T>> read) {
        return read.thenCompose(result -> switch (result) {
            case ReadResult.Found<T> found -> CompletableFuture.completedStage(Optional.of(found.value()));
            case ReadResult.Absent<T> absent -> CompletableFuture.completedStage(Optional.empty());
            case ReadResult.Unreadable<T> unreadable ->
                CompletableFuture.failedStage(new IOException("unreadable: " + unreadable.reason()));
            case ReadResult.StoreAway<T> away -> CompletableFuture.failedStage(new IOException(away.reason()));
        });
    }
}
