package dev.naadam.server.app.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.peers.ShardDesk.Answer;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.OwnerRecord.Status;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.succession.Order;
import dev.naadam.server.core.succession.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SuccessorTest {

    private static final ShardId SHARD = new ShardId("node-1.0");
    private static final Order.Claim ORDER = new Order.Claim(SHARD, 3, Order.Cause.CLOSED);

    private final ScriptedStore store = new ScriptedStore();
    private final Random random = new Random(3);
    private final Adoptions adoptions = new Adoptions(
            store,
            () -> {
                throw new IllegalStateException("no match is opened here");
            },
            new NoHeir(),
            TakeoverMeter.NONE,
            () -> 0);
    private final Successor successor = new Successor(store, adoptions, TakeoverMeter.NONE, random::nextBytes);

    @Test
    void tellsWhatTheStoreHas() {
        store.records.put(SHARD, new OwnerRecord(3, 9, 0, "node-1", Status.RELEASED));

        assertThat(now(successor.look(SHARD))).isEqualTo(new Answer.Seen(new Sighting(SHARD, 3, 9, "node-1", true)));
        assertThat(now(successor.all())).containsExactly(new Sighting(SHARD, 3, 9, "node-1", true));
    }

    @Test
    void whatWasDroppedIsGone() {
        store.records.put(SHARD, new OwnerRecord(3, 9, 0, "node-1", Status.DROPPED));

        assertThat(now(successor.look(SHARD))).isEqualTo(new Answer.Gone());
        assertThat(now(successor.all())).isEmpty();
        assertThat(now(successor.look(new ShardId("unknown")))).isEqualTo(new Answer.Gone());
    }

    @Test
    void aStoreThatIsAwayAnswersNothing() {
        store.isAway = true;

        assertThat(now(successor.look(SHARD))).isEqualTo(new Answer.Unanswered());
        assertThat(now(successor.claim(ORDER))).isEqualTo(new Answer.Unanswered());
        assertThat(now(successor.all())).isEmpty();
    }

    @Test
    void whoIsOutrunHearsWhoWasFaster() {
        store.records.put(SHARD, new OwnerRecord(4, 9, 0, "node-3", Status.LIVE));
        store.result = new ClaimResult.Outrun(4);

        assertThat(now(successor.claim(ORDER))).isEqualTo(new Answer.Seen(new Sighting(SHARD, 4, 9, "node-3", false)));
    }

    @Test
    void aClaimIsMadeAgainUnderTheSameNameUntilItIsAnswered() {
        store.isAway = true;
        assertThat(now(successor.claim(ORDER))).isEqualTo(new Answer.Unanswered());
        store.isAway = false;
        store.result = new ClaimResult.Absent();
        assertThat(now(successor.claim(ORDER))).isEqualTo(new Answer.Gone());
        assertThat(now(successor.claim(ORDER))).isEqualTo(new Answer.Gone());

        assertThat(store.nonces).hasSize(3);
        assertThat(store.nonces.get(1)).isEqualTo(store.nonces.get(0));
        assertThat(store.nonces.get(2)).as("another claim").isNotEqualTo(store.nonces.get(0));
    }

    /** Nothing is claimed here that could be gone on with. */
    private static final class NoHeir implements Heir {

        @Override
        public Heir.Shard begin(Ownership owner, ReadLog.Intact log) throws IOException {
            throw new IOException("no shard is begun here");
        }

        @Override
        public void lose(UUID matchId) {
            throw new IllegalStateException("no match is lost here");
        }
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /** Answers what a test says. */
    private static final class ScriptedStore implements ShardStore {

        private final SortedMap<ShardId, OwnerRecord> records = new TreeMap<>();
        private final List<UUID> nonces = new ArrayList<>();
        private ClaimResult result = new ClaimResult.Absent();
        private boolean isAway;

        @Override
        public CompletionStage<SortedMap<ShardId, OwnerRecord>> all() {
            return answer(records);
        }

        @Override
        public CompletionStage<Optional<OwnerRecord>> owner(ShardId shard) {
            return answer(Optional.ofNullable(records.get(shard)));
        }

        @Override
        public CompletionStage<ClaimResult> claim(ShardId shard, long expectedEpoch, UUID nonce) {
            nonces.add(nonce);
            return answer(result);
        }

        @Override
        public CompletionStage<List<StoredEntry>> entries(ShardId shard) {
            return answer(List.of());
        }

        private <T> CompletionStage<T> answer(T value) {
            return isAway
                    ? CompletableFuture.failedStage(new IOException("switched off by the test"))
                    : CompletableFuture.completedStage(value);
        }
    }
}
