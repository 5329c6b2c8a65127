package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.game.StateHash;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.SimStore;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.server.core.journal.Verdict;
import dev.naadam.testkit.RandomSeeds;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scripts in a real Redis against the model that the ownership simulation runs on: same questions, same answers. */
@ExtendWith(RedisExtension.class)
class JournalScriptsIT {

    private static final int SEQUENCES = "full".equals(System.getProperty("naadam.campaign")) ? 10_000 : 100;
    private static final int OPERATIONS = 100;
    private static final String REGION = "here";
    private static final List<String> NODES = List.of("a", "b");

    private JournalStore journal;
    private ShardRecords shards;
    private CommitProbe probe;
    private SeededRandom random = new SeededRandom(0);
    private SimStore model = new SimStore();
    private ShardId shard = new ShardId("none");

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        journal = JournalStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        shards = journal.shards();
        probe = new CommitProbe(new ExternalRedis(uri));
    }

    @AfterEach
    void close() {
        probe.close();
        journal.close();
    }

    @Test
    void answersEveryRandomSequenceOfOperationsAsTheModelDoes() throws Exception {
        for (long randomSeed : RandomSeeds.list(SEQUENCES)) {
            random = new SeededRandom(randomSeed);
            model = new SimStore();
            shard = new ShardId("random-" + randomSeed);
            for (int i = 0; i < OPERATIONS; i++) {
                compare(RandomSeeds.describe(randomSeed, JournalScriptsIT.class) + ", operation " + i);
            }
            assertThat(found(shards.owner(shard))).isEqualTo(model.owner(shard));
            assertThat(described(read(shard))).isEqualTo(described(model.entries(shard)));
        }
    }

    @Test
    void knowsTheShardsOfARegionUntilTheyAreDropped() throws Exception {
        Ownership owner = new Ownership(new ShardId("listed"), 1, new UUID(1, 1));
        assertThat(found(shards.open(owner, "there", "a"))).isEqualTo(new ClaimResult.Claimed(owner, 0, 0));

        assertThat(found(shards.shards("there"))).containsExactly(owner.shard());
        assertThat(answer(shards.drop(owner, 0, "there"))).isEqualTo(new WriteResult.Stored());

        assertThat(found(shards.shards("there"))).isEmpty();
        assertThat(found(shards.claim(owner.shard(), 1, 0, new UUID(2, 2), "b")))
                .isEqualTo(new ClaimResult.Dropped());
    }

    @Test
    void readsALogLongerThanAPage() throws Exception {
        Ownership owner = new Ownership(new ShardId("long"), 1, new UUID(1, 1));
        assertThat(found(shards.open(owner, REGION, "a"))).isInstanceOf(ClaimResult.Claimed.class);
        for (int i = 1; i <= 2 * ShardRecords.PAGE_ENTRIES; i++) {
            assertThat(probe.commit(owner, i, new byte[] {(byte) i}, 0)).isEqualTo(Verdict.APPENDED);
        }

        List<StoredEntry> entries = read(owner.shard());

        assertThat(entries).hasSize(2 * ShardRecords.PAGE_ENTRIES);
        assertThat(entries.getLast().sequence()).isEqualTo(2 * ShardRecords.PAGE_ENTRIES);
    }

    @Test
    void aScriptThatWasForgottenIsAFailureAndNotAVerdict(RedisUri uri) throws Exception {
        Ownership owner = new Ownership(new ShardId("forgotten"), 1, new UUID(1, 1));
        assertThat(found(shards.open(owner, REGION, "a"))).isInstanceOf(ClaimResult.Claimed.class);
        assertThat(RawRedis.command(uri, "SCRIPT FLUSH")).isEqualTo("+OK");

        assertThat(probe.commit(owner, 1, new byte[] {1}, 0)).isEqualTo(new Verdict.Failed(JournalFailure.NO_SCRIPT));
    }

    private void compare(String description) throws Exception {
        switch (random.nextInt(12)) {
            case 0 -> {
                Ownership owner = anyOwner();
                assertThat(found(shards.open(owner, REGION, "a")))
                        .as(description)
                        .isEqualTo(model.open(owner, "a"));
            }
            case 1 -> compareClaim(description);
            case 2 -> {
                Ownership owner = anyOwner();
                long last = anyNumber();
                assertThat(found(shards.rebase(owner, last))).as(description).isEqualTo(model.rebase(owner, last));
            }
            case 3 -> compareLeave(description);
            default -> compareCommit(description);
        }
    }

    private void compareClaim(String description) throws Exception {
        long expected = 1L + random.nextInt(4);
        long least = random.nextInt(4);
        UUID nonce = anyNonce();
        String node = NODES.get(random.nextInt(2));
        assertThat(found(shards.claim(shard, expected, least, nonce, node)))
                .as(description)
                .isEqualTo(model.claim(shard, expected, least, nonce, node));
    }

    private void compareLeave(String description) throws Exception {
        Ownership owner = anyOwner();
        long last = anyNumber();
        boolean isDrop = random.nextInt(8) == 0;
        boolean expected = isDrop ? model.drop(owner, last) : model.release(owner, last);
        WriteResult left = answer(isDrop ? shards.drop(owner, last, REGION) : shards.release(owner, last));
        assertThat(left instanceof WriteResult.Stored).as(description).isEqualTo(expected);
    }

    private void compareCommit(String description) throws Exception {
        Ownership owner = anyOwner();
        long sequence = anyNumber() + random.nextInt(3);
        byte[] bytes = {(byte) random.nextInt(2), (byte) sequence};
        long trim = random.nextInt(4) == 0 ? Math.max(0, sequence - random.nextInt(5)) : 0;
        long hash = StateHash.of(bytes, 0, bytes.length, 0);
        assertThat(probe.commit(owner, sequence, bytes, trim))
                .as(description)
                .isEqualTo(model.commit(owner, sequence, hash, bytes, trim));
    }

    /** Mostly who owns it, as far as one of so few can. */
    private Ownership anyOwner() {
        OwnerRecord record = model.owner(shard);
        long epoch = record != null && random.nextInt(4) != 0 ? record.epoch() : 1 + random.nextInt(4);
        return new Ownership(shard, epoch, anyNonce());
    }

    /** Mostly where the log ends. */
    private long anyNumber() {
        OwnerRecord record = model.owner(shard);
        long last = record == null ? 0 : record.last();
        return random.nextInt(5) == 0 ? Math.max(0, last + random.nextInt(7) - 3) : last;
    }

    private UUID anyNonce() {
        return new UUID(0, random.nextInt(2));
    }

    private static List<String> described(List<StoredEntry> entries) {
        return entries.stream()
                .map(entry -> entry.sequence() + ":" + Arrays.toString(entry.bytes()))
                .toList();
    }

    private List<StoredEntry> read(ShardId id) throws Exception {
        return Objects.requireNonNull(found(shards.entries(id)));
    }

    private static <T> @Nullable T found(CompletionStage<ReadResult<T>> asked) throws Exception {
        return answer(asked) instanceof ReadResult.Found<T> found ? found.value() : null;
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
