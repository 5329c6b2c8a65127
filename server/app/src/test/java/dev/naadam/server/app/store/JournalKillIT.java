package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.game.TickInputs;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.JournalObserver;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import dev.naadam.testkit.RandomSeeds;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Connections that Redis kills while entries are on their way. A script holds Redis up for a moment, in which entry and kill
 * arrive: if the entry is read first, it is executed and its reply is lost; if the kill is, it never gets there.
 */
@ExtendWith(RedisExtension.class)
class JournalKillIT {

    private static final int KILLS = "full".equals(System.getProperty("naadam.campaign")) ? 4_000 : 100;
    private static final int MATCHES = 4;
    private static final int FLUSHES_BETWEEN_KILLS = 6;
    private static final long FLUSH_NANOS = 1_000_000;
    /** How long Redis is held up, as turns of an empty loop: some 4 ms, or an idle machine has answered before the kill is sent. */
    private static final String HOLD_UP = "for i = 1, 500000 do end";

    private static final int AIM_NANOS = 100_000;
    private static final long LOOK_NANOS = 50_000;
    private static final long LIMIT_NANOS = 60_000_000_000L;
    private static final byte[] SNAPSHOT = {1, 2, 3};

    private final List<JournalFailure> failures = new ArrayList<>();
    private final TickInputs inputs = new TickInputs(2, 4);
    private long lastTarget;
    private JournalStore journal;
    private RedisClient killer;
    private RedisAsyncCommands<String, String> kill;
    private RedisAsyncCommands<String, String> busy;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        journal = JournalStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        killer = RedisClient.create(uri.text());
        kill = killer.connect().async();
        busy = killer.connect().async();
    }

    @AfterEach
    void close() {
        killer.shutdown();
        journal.close();
    }

    @Test
    void noEntryIsLostDoubledOrAcknowledgedInVainWhenConnectionsAreKilled() throws Exception {
        SeededRandom random = new SeededRandom(RandomSeeds.list(1).getFirst());
        Ownership owner = new Ownership(new ShardId("killed"), 1, new UUID(1, 1));
        assertThat(answer(journal.shards().open(owner, "here", "a"))).isInstanceOf(ReadResult.Found.class);
        Set<Long> others = Set.of(answer(kill.clientId()), answer(busy.clientId()));

        lastTarget = youngest(others);

        long acked;
        try (JournalConnection port = journal.connect(owner.shard(), 0, () -> {})) {
            LogWriter writer = new LogWriter(owner, port, new Failures());
            for (int i = 0; i < MATCHES; i++) {
                writer.entry().open(i, new UUID(0, i), 0, SNAPSHOT);
            }
            for (int i = 0; i < KILLS; i++) {
                long target = awaitTarget(writer, others);
                for (int flush = 1; flush < FLUSHES_BETWEEN_KILLS; flush++) {
                    write(writer, i * FLUSHES_BETWEEN_KILLS + flush);
                }
                int tick = (i + 1) * FLUSHES_BETWEEN_KILLS;
                killAround(() -> write(writer, tick), target, random);
                pass(writer);
            }
            acked = settle(writer);
        }

        List<StoredEntry> entries = found(journal.shards().entries(owner.shard()));
        OwnerRecord record = found(journal.shards().owner(owner.shard()));
        ReadLog.Result read = ReadLog.read(entries, record.last(), record.lastHash());
        // the others met a connection on which everything had been answered; how many depends on how quick the machine
        // is
        assertThat(failures).containsOnly(JournalFailure.CONNECTION).hasSizeGreaterThan(KILLS / 10);
        assertThat(read).isInstanceOf(ReadLog.Intact.class);
        assertThat(acked).isEqualTo(record.last()).isEqualTo((long) KILLS * FLUSHES_BETWEEN_KILLS);
        assertThat(((ReadLog.Intact) read).matches()).hasSize(MATCHES);
    }

    private void killAround(Runnable write, long target, SeededRandom random) throws Exception {
        RedisFuture<String> held = busy.eval(HOLD_UP, ScriptOutputType.STATUS);
        spin(random.nextInt(AIM_NANOS));
        boolean isKillFirst = random.nextInt(2) == 0;
        if (!isKillFirst) {
            write.run();
        }
        RedisFuture<Long> killed = kill.clientKill(KillArgs.Builder.id(target));
        spin(random.nextInt(AIM_NANOS));
        if (isKillFirst) {
            write.run();
        }
        answer(held);
        answer(killed);
    }

    /** The snapshots of a tick in a hundred let the log be trimmed, so that a re-sent trim is tried too. */
    private void write(LogWriter writer, int tick) {
        for (int i = 0; i < MATCHES; i++) {
            inputs.set(0, new byte[] {(byte) tick, (byte) i, 0, 0}, 0);
            writer.entry().tick(i, tick, 31L * tick + i, inputs);
            if (tick % 100 == i) {
                writer.entry().snapshot(i, new UUID(0, i), tick, SNAPSHOT);
            }
        }
        long appended = writer.append(System.nanoTime());
        assertThat(appended).isEqualTo(tick);
    }

    private static void pass(LogWriter writer) {
        long until = System.nanoTime() + FLUSH_NANOS;
        do {
            LockSupport.parkNanos(LOOK_NANOS);
            writer.advance(System.nanoTime());
            // an entry that is far behind waits for its connection, as a strict match does
        } while (System.nanoTime() < until || writer.last() - writer.acked() > LogWriter.WINDOW_ENTRIES);
        assertThat(writer.state()).isEqualTo(LogWriter.State.WRITING);
    }

    private static long settle(LogWriter writer) {
        long until = System.nanoTime() + LIMIT_NANOS;
        while (writer.acked() < writer.last() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
            writer.advance(System.nanoTime());
        }
        return writer.acked();
    }

    /** Id of the journal's connection: younger than the one before, and than the ordinary one, which stays. */
    private long awaitTarget(LogWriter writer, Set<Long> others) throws Exception {
        long until = System.nanoTime() + LIMIT_NANOS;
        long target = 0;
        while (target <= lastTarget && System.nanoTime() < until) {
            writer.advance(System.nanoTime());
            target = youngest(others);
        }
        lastTarget = target;
        return target;
    }

    private long youngest(Set<Long> others) throws Exception {
        return answer(kill.clientList())
                .lines()
                .mapToLong(JournalKillIT::id)
                .filter(id -> !others.contains(id))
                .max()
                .orElse(0);
    }

    private static long id(String line) {
        return Long.parseLong(line.substring("id=".length(), line.indexOf(' ')));
    }

    /** Shorter than a thread sleeps. */
    private static void spin(long nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static <T> T found(CompletionStage<ReadResult<T>> asked) throws Exception {
        ReadResult<T> result = answer(asked);
        assertThat(result).isInstanceOf(ReadResult.Found.class);
        return ((ReadResult.Found<T>) result).value();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private final class Failures implements JournalObserver {

        @Override
        public void acknowledged(long nanos) {}

        @Override
        public void failed(JournalFailure failure) {
            failures.add(failure);
        }

        @Override
        public void repairing(long entries) {
            throw new AssertionError("Redis forgot " + entries + " entries");
        }
    }
}
