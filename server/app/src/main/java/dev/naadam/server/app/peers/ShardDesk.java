package dev.naadam.server.app.peers;

import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.succession.Order;
import dev.naadam.server.core.succession.Sighting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads and claims owner records, and goes on with what it has claimed. Called by the peers' thread; no stage fails. */
public interface ShardDesk {

    /** There are no shards in the store. */
    ShardDesk NONE = new ShardDesk() {
        @Override
        public CompletionStage<List<Sighting>> all() {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<Answer> look(ShardId shard) {
            return CompletableFuture.completedStage(new Answer.Gone());
        }

        @Override
        public CompletionStage<Answer> claim(Order.Claim order) {
            return CompletableFuture.completedStage(new Answer.Gone());
        }
    };

    /** What became of an order. */
    sealed interface Answer {

        /** So it stands in the store now. */
        record Seen(Sighting sighting) implements Answer {}

        /** It is this node's now, under this epoch. */
        record Claimed(long epoch) implements Answer {}

        /** There is no such shard any more. */
        record Gone() implements Answer {}

        /** The store did not answer: nobody knows. */
        record Unanswered() implements Answer {}
    }

    /** All shards of the region; none if the store does not answer. */
    CompletionStage<List<Sighting>> all();

    /** Reads an owner record. */
    CompletionStage<Answer> look(ShardId shard);

    /** Claims a shard if it still has the expected epoch, and if it had, begins to go on with its matches. */
    CompletionStage<Answer> claim(Order.Claim order);
}
