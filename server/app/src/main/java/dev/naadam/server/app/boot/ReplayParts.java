package dev.naadam.server.app.boot;

import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.ReplayMetrics;
import dev.naadam.server.app.replay.Recordings;
import dev.naadam.server.app.replay.ReplayArchive;
import dev.naadam.server.app.replay.ReplayBacklog;
import dev.naadam.server.app.replay.ReplayCounters;
import dev.naadam.server.app.replay.ReplayLibrary;
import dev.naadam.server.app.replay.ReplayOutbox;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.ReplayPartRecord;
import dev.naadam.server.app.store.ReplayRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is left of matches: recorded here, kept in the store, put together for whoever asks.
 *
 * @param recordings of this node's matches
 * @param library of all
 */
record ReplayParts(Recordings recordings, ReplayLibrary library) {

    private static final long BYTES_PER_MIB = 1024 * 1024;

    /**
     * Closed after the shards: what they recorded last is stored then.
     *
     * @param keys what signs
     * @param unstored told of parts that wait
     */
    static ReplayParts of(
            ServerOptions options,
            ControlStore store,
            Supplier<PlatformKeys> keys,
            ReplayBacklog unstored,
            Metrics metrics,
            Closing parts)
            throws BootFailure {
        ReplayRecords records = store.replays(options.replayMib * BYTES_PER_MIB);
        ReplayCounters counters = new ReplayCounters();
        ReplayLibrary library = new ReplayLibrary(new Shelf(records), keys);
        Consumer<UUID> whole = whole(options.archive, library, counters, parts);
        ReplayOutbox outbox = new ReplayOutbox(records::put, counters, unstored);
        ReplayMetrics.register(metrics, counters, outbox);
        LongSupplier wallClockMillis = System::currentTimeMillis;
        return new ReplayParts(parts.later(new Recordings(outbox, whole, wallClockMillis)), library);
    }

    private static Consumer<UUID> whole(
            @Nullable Path folder, ReplayLibrary library, ReplayCounters counters, Closing parts) throws BootFailure {
        if (folder == null) {
            return matchId -> {};
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BootFailure("--archive: " + folder + " can't be made: " + e, e);
        }
        if (!Files.isWritable(folder)) {
            throw new BootFailure("--archive: " + folder + " can't be written to");
        }
        return parts.later(new ReplayArchive(folder, library, counters))::keep;
    }

    /** The store's parts. */
    private record Shelf(ReplayRecords records) implements ReplayLibrary.Shelf {

        @Override
        public CompletionStage<ReadResult<ReplayRecords.Listing>> list(UUID matchId) {
            return records.list(matchId);
        }

        @Override
        public CompletionStage<ReadResult<ReplayPartRecord>> part(UUID matchId, String part) {
            return records.part(matchId, part);
        }
    }
}
