package dev.naadam.server.app.control;

import dev.naadam.server.app.control.PlaceStore.Lease;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What nodes may have left behind. Threads and failures as in {@link MatchStore}; nothing is {@code Absent}. */
public interface Remains {

    /** The ids of all nodes that were heard of and not forgotten, dead ones too. */
    CompletionStage<StoreAnswer<List<String>>> nodes();

    /** The leases on a node, also those that have run out. */
    CompletionStage<StoreAnswer<List<Lease>>> leases(String node);

    /** Some of the matches that a node has claimed and not left. */
    CompletionStage<StoreAnswer<List<UUID>>> hosted(String node);

    /**
     * Ends a lease, if it has run out; answers whether it had.
     *
     * @param organizer whose match goes with it; null: there is none, or it found another place
     */
    CompletionStage<StoreAnswer<Boolean>> expire(Lease lease, @Nullable String organizer);

    /** Forgets a node that has left nothing any more. */
    CompletionStage<StoreAnswer<String>> forget(String node);
}
