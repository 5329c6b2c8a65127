package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.TickInputs;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.JournalObserver;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A shard's log with one match in it, whose shard is the test's own thread. */
final class TriedLog implements JournalObserver, AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final long LOOK_NANOS = 100_000;
    private static final byte[] SNAPSHOT = {1, 2, 3};

    private final List<JournalFailure> failures = new ArrayList<>();
    private final List<byte[]> written = new ArrayList<>();
    private final TickInputs inputs = new TickInputs(2, 4);
    private final JournalStore journal;
    private final JournalConnection port;
    private final LogWriter writer;
    private long repaired;
    private long tick;

    private TriedLog(JournalStore journal, Ownership owner, int replicas) {
        this.journal = journal;
        this.port = journal.connect(owner.shard(), replicas, () -> {});
        this.writer = new LogWriter(owner, port, this);
        writer.entry().open(0, new UUID(0, 1), 0, SNAPSHOT);
    }

    /** An empty log in a Redis, of which so many replicas must have an entry. */
    static TriedLog open(RedisUri redis, int replicas) throws Exception {
        JournalStore journal = store(redis);
        Ownership owner = new Ownership(new ShardId("tried"), 1, new UUID(1, 1));
        assertThat(answer(journal.shards().open(owner, "here", "a"))).isInstanceOf(ReadResult.Found.class);
        return new TriedLog(journal, owner, replicas);
    }

    static JournalStore store(RedisUri redis) throws StoreUnavailable {
        return JournalStore.open(new StoreSettings(
                new ExternalRedis(redis), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
    }

    /** Writes one more tick; a snapshot with every hundredth. */
    long write() {
        tick++;
        inputs.set(0, new byte[] {(byte) tick, (byte) (tick >> 8), 0, 0}, 0);
        writer.entry().tick(0, tick, 31L * tick, inputs);
        if (tick % 100 == 0) {
            writer.entry().snapshot(0, new UUID(0, 1), tick, SNAPSHOT);
        }
        written.add(writer.entry().toBytes());
        return writer.append(System.nanoTime());
    }

    /** Lives on until something holds, as a shard does between two ticks. */
    void liveUntil(BooleanSupplier holds) {
        liveUntil(holds, LIMIT);
    }

    void liveUntil(BooleanSupplier holds, Duration limit) {
        long untilNanos = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime() - untilNanos)
                    .as("acked %s of %s, failures %s", writer.acked(), writer.last(), failures)
                    .isNegative();
            LockSupport.parkNanos(LOOK_NANOS);
            writer.advance(System.nanoTime());
        }
    }

    void liveFor(Duration duration) {
        long untilNanos = System.nanoTime() + duration.toNanos();
        liveUntil(() -> System.nanoTime() - untilNanos >= 0, duration.plus(LIMIT));
    }

    /** Everything that was written is acknowledged. */
    boolean isSettled() {
        return writer.acked() == writer.last();
    }

    LogWriter writer() {
        return writer;
    }

    List<JournalFailure> failures() {
        return failures;
    }

    long repaired() {
        return repaired;
    }

    /** What a Redis has of this log is what was written, whole, and at least all that was acknowledged. */
    void isWholeIn(RedisUri redis) throws Exception {
        try (JournalStore reader = store(redis)) {
            ShardId shard = writer.owner().shard();
            OwnerRecord record = found(reader.shards().owner(shard));
            List<StoredEntry> entries = found(reader.shards().entries(shard));
            assertThat(record.last()).isGreaterThanOrEqualTo(writer.acked());
            assertThat(ReadLog.read(entries, record.last(), record.lastHash())).isInstanceOf(ReadLog.Intact.class);
            for (StoredEntry entry : entries) {
                assertThat(entry.bytes())
                        .as("entry %s", entry.sequence())
                        .isEqualTo(written.get((int) entry.sequence() - 1));
            }
        }
    }

    @Override
    public void acknowledged(long nanos) {}

    @Override
    public void failed(JournalFailure failure) {
        failures.add(failure);
    }

    @Override
    public void repairing(long entries) {
        repaired += entries;
    }

    @Override
    public void close() {
        port.close();
        journal.close();
    }

    static <T> T found(CompletionStage<ReadResult<T>> asked) throws Exception {
        ReadResult<T> result = answer(asked);
        assertThat(result).isInstanceOf(ReadResult.Found.class);
        return ((ReadResult.Found<T>) result).value();
    }

    static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
}
