package dev.naadam.server.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.naadam.game.TickInputs;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.app.store.JournalStore;
import dev.naadam.server.app.store.StoreMeter;
import dev.naadam.server.app.store.StoreSettings;
import dev.naadam.server.app.store.StoreState;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.ShardId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a shard's log when a real Redis has forgotten it. */
@ExtendWith(RedisExtension.class)
class ShardLogsIT {

    private static final byte[] SNAPSHOT = {1, 2, 3};

    /** More than a writer keeps. */
    private static final int TOO_MANY_ENTRIES = 8_300;

    private final Met met = new Met();
    private final TickInputs inputs = new TickInputs(2, 4);
    private RedisUri redis;
    private JournalStore store;
    private ShardLogs logs;
    private LogWriter log;
    private long tick;

    @BeforeEach
    void begin(RedisUri uri) throws Exception {
        redis = uri;
        RawRedis.command(redis, "FLUSHALL");
        KeyRing keys = new KeyRing(List.of(new SharedKey(1, new byte[SharedKey.BYTES])));
        store = JournalStore.open(new StoreSettings(
                new ExternalRedis(uri), keys, new SecureRandom(), System::nanoTime, new Unmeasured()));
        Random random = new Random(1);
        JournalHome home =
                new JournalHome(store, "here", "a", 0, met, met, met, () -> 0, random::nextBytes, System::nanoTime);
        logs = new ShardLogs(home, 0, () -> {});
        log = logs.begin();
        open(log);
    }

    @AfterEach
    void close() {
        logs.ended(log);
        store.close();
    }

    @Test
    void aLogThatRedisHasForgottenIsOpenedAboveItsEpochAndUploadedFromItsOwnersCopy() throws Exception {
        write(log, 100);
        ShardId shard = log.owner().shard();
        RawRedis.command(redis, "FLUSHALL");
        write(log, 1);

        assertThat(log.state()).isEqualTo(LogWriter.State.WRITING);
        assertThat(log.owner().epoch()).isEqualTo(2);
        assertThat(met.told).containsExactly(1L, 2L);
        assertThat(met.reclaimed).isEqualTo(1);
        assertThat(met.repaired).isEqualTo(log.last() - 1);
        assertThat(RawRedis.command(redis, "XLEN naadam:s:{" + shard + "}:log")).isEqualTo(":" + log.last());
    }

    @Test
    void aLogOfWhichItsOwnerKeepsTooLittleIsGivenUpAndTheNextIsAnother() throws Exception {
        write(log, TOO_MANY_ENTRIES);
        RawRedis.command(redis, "FLUSHALL");
        log.entry().tick(0, ++tick, tick, inputs);
        log.append(System.nanoTime());

        liveUntil(log, () -> log.state() == LogWriter.State.LOST);
        logs.ended(log);
        LogWriter next = logs.begin();
        open(next);

        assertThat(met.ended).containsExactly(LogWriter.State.LOST);
        assertThat(next.owner().shard()).isNotEqualTo(log.owner().shard());
        assertThat(next.acked()).isEqualTo(1);
        log = next;
    }

    @Test
    void whileAConnectionLastsNobodyIsAskedWhoseTheLogIs() {
        write(log, 10);

        assertThat(met.asked).isEmpty();
    }

    @Test
    void overANewConnectionNothingIsSentUntilTheOthersHaveAnswered() throws Exception {
        met.othersEpoch = new CompletableFuture<>();
        RawRedis.command(redis, "CLIENT KILL TYPE normal");
        log.entry().tick(0, ++tick, tick, inputs);
        log.append(System.nanoTime());
        liveUntil(log, () -> !met.asked.isEmpty());
        long acked = log.acked();
        long untilNanos = System.nanoTime() + 100_000_000;
        liveUntil(log, () -> System.nanoTime() - untilNanos >= 0);
        assertThat(log.acked()).isEqualTo(acked).isLessThan(log.last());

        met.othersEpoch.complete(0L);

        liveUntil(log, () -> log.acked() == log.last());
        assertThat(met.asked).containsExactly(log.owner().shard());
    }

    @Test
    void whoHearsFromAnotherNodeThatItOwnsTheLogIsFencedWhateverRedisRemembers() throws Exception {
        met.othersEpoch = CompletableFuture.completedFuture(2L);
        RawRedis.command(redis, "CLIENT KILL TYPE normal");
        log.entry().tick(0, ++tick, tick, inputs);
        log.append(System.nanoTime());

        liveUntil(log, () -> log.state() == LogWriter.State.FENCED);

        assertThat(log.append(System.nanoTime())).isEqualTo(LogWriter.REFUSED);
    }

    private void open(LogWriter writer) {
        writer.entry().open(0, new UUID(0, 1), 0, SNAPSHOT);
        writer.append(System.nanoTime());
        liveUntil(writer, () -> writer.acked() == writer.last());
    }

    private void write(LogWriter writer, int entries) {
        for (int i = 0; i < entries; i++) {
            writer.entry().tick(0, ++tick, tick, inputs);
            writer.append(System.nanoTime());
            if (writer.last() - writer.acked() >= LogWriter.WINDOW_ENTRIES) {
                liveUntil(writer, () -> writer.acked() == writer.last());
            }
        }
        liveUntil(writer, () -> writer.acked() == writer.last());
    }

    /** What a shard does in each of its turns. */
    private void liveUntil(LogWriter writer, BooleanSupplier holds) {
        await().pollInSameThread()
                .pollInterval(Duration.ofNanos(100_000))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    writer.advance(System.nanoTime());
                    if (writer.state() == LogWriter.State.FORGOTTEN) {
                        assertThat(logs.reclaim(writer)).isTrue();
                    }
                    return holds.getAsBoolean();
                });
    }

    /** What the metrics are told, and what the other nodes say. */
    private static final class Met implements JournalMeter, Witnesses, ShardRegister {

        private final List<Long> told = new ArrayList<>();
        private final List<LogWriter.State> ended = new ArrayList<>();
        private final List<ShardId> asked = new ArrayList<>();
        private CompletableFuture<Long> othersEpoch = CompletableFuture.completedFuture(0L);
        private int reclaimed;
        private long repaired;

        @Override
        public void keep(ShardId shard, long epoch) {
            told.add(epoch);
        }

        @Override
        public void release(ShardId shard, long epoch) {}

        @Override
        public void lose(ShardId shard) {}

        @Override
        public CompletionStage<Long> highestEpoch(ShardId shard) {
            asked.add(shard);
            return othersEpoch;
        }

        @Override
        public void reclaimed() {
            reclaimed++;
        }

        @Override
        public void ended(LogWriter.State how) {
            ended.add(how);
        }

        @Override
        public void acknowledged(long nanos) {}

        @Override
        public void failed(JournalFailure failure) {}

        @Override
        public void repairing(long entries) {
            repaired += entries;
        }
    }

    private static final class Unmeasured implements StoreMeter {

        @Override
        public void completed(String operation, boolean ok, long nanos) {}

        @Override
        public void state(StoreState state) {}
    }
}
