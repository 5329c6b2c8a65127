package dev.naadam.server.app.replay;

import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.ReplayPartRecord;
import dev.naadam.server.app.store.ReplayRecords;
import dev.naadam.server.core.replay.ReplayAssembly;
import dev.naadam.server.core.replay.Span;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts replays together from what is stored, and signs them with the key that is in use then. Any node can; any thread
 * may ask.
 */
public final class ReplayLibrary {

    /** Replays put together at a time: each may take some times {@code ReplayLimits.MAX_FILE_BYTES} of memory. */
    private static final int MAX_AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(ReplayLibrary.class);

    /** Where parts come from. */
    public interface Shelf {

        /** What there is of a match. */
        CompletionStage<ReadResult<ReplayRecords.Listing>> list(UUID matchId);

        /** One part of it. */
        CompletionStage<ReadResult<ReplayPartRecord>> part(UUID matchId, String part);
    }

    private final Shelf shelf;
    private final Supplier<PlatformKeys> keys;
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);

    /**
     * Of a store.
     *
     * @param keys what signs
     */
    public ReplayLibrary(Shelf shelf, Supplier<PlatformKeys> keys) {
        this.shelf = shelf;
        this.keys = keys;
    }

    /** Looks for the replay of a match; the stage does not fail. */
    public CompletionStage<FoundReplay> find(UUID matchId) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedStage(new FoundReplay.Busy());
        }
        CompletableFuture<FoundReplay> found = new CompletableFuture<>();
        // hashing and signing some megabytes is nothing for the store's I/O threads
        Thread.ofVirtual().name("replay-library").start(() -> {
            try {
                found.complete(assemble(matchId));
            } catch (RuntimeException e) {
                LOG.error("the replay of match {} can't be put together", matchId, e);
                found.complete(new FoundReplay.Away(e.toString()));
            } finally {
                places.release();
            }
        });
        return found;
    }

    /** The same, now and on this thread. */
    FoundReplay assemble(UUID matchId) {
        return switch (shelf.list(matchId).toCompletableFuture().join()) {
            case ReadResult.Found<ReplayRecords.Listing> found -> assemble(matchId, found.value());
            case ReadResult.Absent<ReplayRecords.Listing> absent -> new FoundReplay.None();
            case ReadResult.Unreadable<ReplayRecords.Listing> unreadable ->
                new FoundReplay.Away("unreadable: " + unreadable.reason());
            case ReadResult.StoreAway<ReplayRecords.Listing> away -> new FoundReplay.Away(away.reason());
        };
    }

    private FoundReplay assemble(UUID matchId, ReplayRecords.Listing listing) {
        try {
            byte[] head = part(matchId, PartName.HEAD);
            ReplayAssembly assembly = head.length == 0 ? null : ReplayAssembly.of(head);
            if (assembly == null) {
                return new FoundReplay.None();
            }
            List<Span> stored = listing.parts().stream()
                    .map(PartName::span)
                    .filter(Objects::nonNull)
                    .toList();
            for (Span span : ReplayAssembly.plan(stored)) {
                if (!assembly.add(part(matchId, PartName.of(span)))) {
                    break;
                }
            }
            byte[] end = part(matchId, PartName.END);
            long ageMillis = listing.nowMillis() - listing.storedMillis();
            return assembly.isWhole(end)
                    ? new FoundReplay.File(
                            assembly.file(end, keys.get().inUse()), true, listing.storedMillis(), ageMillis)
                    : new FoundReplay.File(
                            assembly.cutOff(
                                    Math.max(0, listing.storedMillis()),
                                    keys.get().inUse()),
                            false,
                            listing.storedMillis(),
                            ageMillis);
        } catch (StoreSilent e) {
            return new FoundReplay.Away(String.valueOf(e.getMessage()));
        }
    }

    /** The bytes of a part; none if it is not there or can't be opened, which leaves a gap like any other. */
    private byte[] part(UUID matchId, String part) throws StoreSilent {
        return switch (shelf.part(matchId, part).toCompletableFuture().join()) {
            case ReadResult.Found<ReplayPartRecord> found -> found.value().bytes();
            case ReadResult.Absent<ReplayPartRecord> absent -> new byte[0];
            case ReadResult.Unreadable<ReplayPartRecord> unreadable -> new byte[0];
            case ReadResult.StoreAway<ReplayPartRecord> away -> throw new StoreSilent(away.reason());
        };
    }

    /** What is not known to be missing must not be left out. */
    private static final class StoreSilent extends Exception {

        private static final long serialVersionUID = 1;

        StoreSilent(String reason) {
            super(reason);
        }
    }
}
