package dev.naadam.server.app.store;

import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an organizer's matches, newest first. Threads and failures as in {@link ControlStore}.
 *
 * <p>Places are (creation, id) and not ranks: a match created or expired between two pages shifts ranks, and somebody
 * would see a match twice or never.
 */
public final class MatchIndex {

    private final StoreConnection connection;
    private final SealedRecords records;

    MatchIndex(StoreConnection connection, SealedRecords records) {
        this.connection = connection;
        this.records = records;
    }

    /** Behind the match created then under this id. */
    public record Place(long createdAtEpochMillis, UUID matchId) {}

    /**
     * What to look at.
     *
     * @param after only what is behind this; null: from the newest on
     * @param createdFrom not earlier, epoch ms
     * @param createdBefore earlier, epoch ms
     * @param limit most entries, 1 to {@link StoreLimits#MAX_LISTED}
     */
    public record Window(@Nullable Place after, long createdFrom, long createdBefore, int limit) {

        public Window {
            Bounds.requireRange("limit", limit, 1, StoreLimits.MAX_LISTED);
        }

        long newest() {
            return after == null ? createdBefore - 1 : Math.min(createdBefore - 1, after.createdAtEpochMillis());
        }
    }

    /**
     * What is there.
     *
     * @param matches newest first; entries whose record has expired or can't be opened are left out
     * @param next behind the last entry; null: there are no more
     */
    public record Found(List<MatchRecord> matches, @Nullable Place next) {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /** The entries in this window. */
    public CompletionStage<ReadResult<Found>> find(String organizer, Window window) {
        Bounds.requireId("organizer", organizer);
        return entries(organizer, window, 0)
                .thenCompose(this::load)
                .<ReadResult<Found>>thenApply(ReadResult.Found::new)
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private CompletionStage<Entries> entries(String organizer, Window window, long offset) {
        Range<Long> range = Range.create(window.createdFrom(), window.newest());
        Limit limit = Limit.create(offset, window.limit());
        return connection
                .call(
                        "match-list",
                        redis -> redis.zrevrangebyscoreWithScores(StoreKeys.matches(organizer), range, limit))
                .thenCompose(scored -> {
                    boolean mayHaveMore = scored.size() == window.limit();
                    List<Place> places = scored.stream()
                            .map(MatchIndex::place)
                            .filter(place -> isBehind(place, window.after()))
                            .toList();
                    // all of them of the very millisecond of the place, and before it
                    return places.isEmpty() && mayHaveMore
                            ? entries(organizer, window, offset + window.limit())
                            : CompletableFuture.completedStage(new Entries(places, mayHaveMore));
                });
    }

    private CompletionStage<Found> load(Entries entries) {
        if (entries.places().isEmpty()) {
            return CompletableFuture.completedStage(new Found(List.of(), null));
        }
        Place next = entries.mayHaveMore() ? entries.places().getLast() : null;
        String[] keys = entries.places().stream()
                .map(place -> StoreKeys.match(place.matchId()))
                .toArray(String[]::new);
        CompletionStage<List<KeyValue<String, byte[]>>> loaded =
                connection.call("match-list", redis -> redis.mget(keys));
        return loaded.thenApply(values -> new Found(new ArrayList<>(records.readable(RecordKind.MATCH, values)), next));
    }

    /** Redis orders equal scores by the bytes of the member. */
    private static boolean isBehind(Place place, @Nullable Place after) {
        return after == null
                || place.createdAtEpochMillis() < after.createdAtEpochMillis()
                || place.matchId().toString().compareTo(after.matchId().toString()) < 0;
    }

    private static Place place(ScoredValue<byte[]> entry) {
        return new Place(
                (long) entry.getScore(), UUID.fromString(new String(entry.getValue(), StandardCharsets.UTF_8)));
    }

    private record Entries(List<Place> places, boolean mayHaveMore) {}
}
