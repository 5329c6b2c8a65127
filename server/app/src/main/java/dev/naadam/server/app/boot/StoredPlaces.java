package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.PlaceStore;
import dev.naadam.server.app.control.Remains;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.store.PlaceRecords;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.WriteResult;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The control plane's places in Redis. */
final class StoredPlaces implements PlaceStore, Remains {

    private final PlaceRecords records;

    StoredPlaces(PlaceRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> lease(UUID matchId, long costNanos, List<String> nodes) {
        return records.lease(matchId, costNanos, nodes)
                .thenApply(leased -> StoredMatches.answer(leased, node -> new Lease(node, matchId, costNanos)));
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> save(Lease lease, MatchDescription match) {
        return records.save(record(lease), MatchRecords.record(match))
                .thenApply(saved -> StoredMatches.answer(saved, lease));
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> claim(Lease lease) {
        return records.claim(record(lease)).thenApply(claimed -> StoredMatches.answer(claimed, lease));
    }

    @Override
    public CompletionStage<StoreAnswer<Lease>> withdraw(Lease lease, String organizer) {
        return records.withdraw(record(lease), organizer)
                .thenApply(withdrawn -> StoredMatches.answer(withdrawn, lease));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> isHosted(String node, UUID matchId) {
        return read(records.isHosted(node, matchId));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> leave(String node, UUID matchId) {
        return records.leave(node, matchId).thenApply(StoredPlaces::isDone);
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> move(String before, String now, UUID matchId) {
        return records.move(before, now, matchId).thenApply(StoredPlaces::isDone);
    }

    @Override
    public void tellRoom(String node, long freeNanos) {
        // the next heartbeat tells it again
        var told = records.tellRoom(node, freeNanos);
        assert told != null;
    }

    @Override
    public CompletionStage<StoreAnswer<List<String>>> nodes() {
        return read(records.nodes());
    }

    @Override
    public CompletionStage<StoreAnswer<List<Lease>>> leases(String node) {
        return records.leases(node)
                .thenApply(read -> StoredMatches.answer(
                        read,
                        leases -> leases.stream()
                                .map(lease -> new Lease(node, lease.matchId(), lease.costNanos()))
                                .toList()));
    }

    @Override
    public CompletionStage<StoreAnswer<List<UUID>>> hosted(String node) {
        return read(records.hosted(node));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> expire(Lease lease, @Nullable String organizer) {
        return records.expire(record(lease), organizer == null ? "" : organizer).thenApply(StoredPlaces::isDone);
    }

    @Override
    public CompletionStage<StoreAnswer<String>> forget(String node) {
        return records.forget(node).thenApply(forgotten -> StoredMatches.answer(forgotten, node));
    }

    private static StoreAnswer<Boolean> isDone(WriteResult write) {
        return switch (write) {
            case WriteResult.Stored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.AlreadyStored stored -> new StoreAnswer.Found<>(false);
            case WriteResult.Conflict conflict -> new StoreAnswer.Found<>(false);
            case WriteResult.StoreAway away -> new StoreAnswer.Unreachable<>(away.reason());
        };
    }

    private static <T> CompletionStage<StoreAnswer<T>> read(CompletionStage<ReadResult<T>> read) {
        return read.thenApply(found -> StoredMatches.answer(found, value -> value));
    }

    private static PlaceRecords.Lease record(Lease lease) {
        return new PlaceRecords.Lease(lease.node(), lease.matchId(), lease.costNanos());
    }
}
