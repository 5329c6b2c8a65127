package dev.naadam.server.app.takeover;

import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The logs of a region's shards. Any thread; a stage fails if the store does not answer, and then nobody knows. */
public interface ShardStore {

    /** All shards of the region. */
    CompletionStage<SortedMap<ShardId, OwnerRecord>> all();

    /** One of them; empty if there is none. */
    CompletionStage<Optional<OwnerRecord>> owner(ShardId shard);

    /**
     * Makes a shard this node's, if it still has the expected epoch.
     *
     * @param nonce the same gives the same answer
     */
    CompletionStage<ClaimResult> claim(ShardId shard, long expectedEpoch, UUID nonce);

    /** All entries that the log has, in their order. */
    CompletionStage<List<StoredEntry>> entries(ShardId shard);
}
