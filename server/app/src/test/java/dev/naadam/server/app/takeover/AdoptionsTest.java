package dev.naadam.server.app.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.StateHash;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.EntryWriter;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.session.MatchSnapshot;
import dev.naadam.server.core.session.Revival;
import dev.naadam.server.core.session.SessionSnapshot;
import dev.naadam.server.core.session.SnapshotSeal;
import dev.naadam.server.core.succession.Order;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a log that was claimed and has something in it that nobody can go on with. */
class AdoptionsTest {

    private static final ShardId SHARD = new ShardId("node-1.0");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final byte[] entry = twoMatches();
    private boolean hasPort = true;

    @Test
    void aMatchWhoseSnapshotDoesNotOpenIsLostAndTheShardIsBegun() throws InterruptedException {
        adopt(hash());

        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("begins");
        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("loses " + A + " at 0");
        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("loses " + B + " at 1");
        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("complete");
    }

    @Test
    void allMatchesOfALogThatIsNotWholeAreLost() throws InterruptedException {
        adopt(hash() + 1);

        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("loses " + A);
        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("loses " + B);
    }

    @Test
    void allMatchesAreLostIfThereIsNoPortForThem() throws InterruptedException {
        hasPort = false;
        adopt(hash());

        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("loses " + A);
        assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("loses " + B);
    }

    private static byte[] twoMatches() {
        EntryWriter writer = new EntryWriter();
        boolean isWritten = writer.open(0, A, 0, new byte[] {1}) && writer.open(1, B, 0, new byte[] {1});
        assertThat(isWritten).isTrue();
        return writer.toBytes();
    }

    private long hash() {
        return StateHash.of(entry, 0, entry.length, 0);
    }

    private void adopt(long lastHash) {
        Ownership owner = new Ownership(SHARD, 2, new UUID(7, 7));
        new Adoptions(new OneLog(), Unopened::new, new Diary(), TakeoverMeter.NONE, () -> 0)
                .adopt(new Order.Claim(SHARD, 1, Order.Cause.CLOSED), new ClaimResult.Claimed(owner, 1, lastHash));
    }

    /** Writes down what it is asked to do. */
    private final class Diary implements Heir, Heir.Shard {

        @Override
        public Heir.Shard begin(Ownership owner, ReadLog.Intact log) throws IOException {
            if (!hasPort) {
                throw new IOException("no port, says the test");
            }
            done.add("begins");
            return this;
        }

        @Override
        public void lose(UUID matchId) {
            done.add("loses " + matchId);
        }

        @Override
        public void goOn(int index, Revival revival) {
            done.add("goes on with " + index);
        }

        @Override
        public void lose(int index, UUID matchId) {
            done.add("loses " + matchId + " at " + index);
        }

        @Override
        public void complete() {
            done.add("complete");
        }
    }

    /** Opens nothing, as a node of another version. */
    private static final class Unopened implements SnapshotSeal {

        @Override
        public byte[] seal(MatchSnapshot snapshot) {
            throw new IllegalStateException("nothing is sealed here");
        }

        @Override
        public @Nullable MatchSnapshot openMatch(UUID matchId, long tick, byte[] sealed) {
            return null;
        }

        @Override
        public byte[] seal(UUID matchId, long afterTick, SessionSnapshot session) {
            throw new IllegalStateException("nothing is sealed here");
        }

        @Override
        public @Nullable SessionSnapshot openSession(UUID matchId, long afterTick, byte[] sealed) {
            return null;
        }
    }

    private final class OneLog implements ShardStore {

        @Override
        public CompletionStage<SortedMap<ShardId, OwnerRecord>> all() {
            throw new IllegalStateException("nobody looks around here");
        }

        @Override
        public CompletionStage<Optional<OwnerRecord>> owner(ShardId shard) {
            throw new IllegalStateException("nobody looks here");
        }

        @Override
        public CompletionStage<ClaimResult> claim(ShardId shard, long expectedEpoch, UUID nonce) {
            throw new IllegalStateException("nothing is claimed here");
        }

        @Override
        public CompletionStage<List<StoredEntry>> entries(ShardId shard) {
            return CompletableFuture.completedStage(List.of(new StoredEntry(1, entry)));
        }
    }
}
