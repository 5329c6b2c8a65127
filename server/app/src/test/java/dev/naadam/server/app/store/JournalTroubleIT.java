package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.OwnRedis;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.server.core.journal.LogWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every trouble that a Redis can be in has a name (the label of {@code naadam_journal_failures_total}), acknowledges nothing
 * that is not in the log, and is over within a second of its end.
 */
class JournalTroubleIT {

    private static final Duration HEAL_LIMIT = Duration.ofSeconds(1);

    /** Redis itself tries once a second whether its disk has room again. */
    private static final Duration DISK_LOOK_INTERVAL = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private OwnRedis redis;
    private TriedLog log;

    @BeforeEach
    void writeALog() throws Exception {
        redis = OwnRedis.start(folder, "--key-load-delay", "0");
        log = TriedLog.open(redis.uri(), 0);
        log.write();
        log.liveUntil(log::isSettled);
        assertThat(log.failures()).isEmpty();
    }

    @AfterEach
    void end() {
        log.close();
        redis.close();
    }

    @Test
    void outOfMemory() throws Exception {
        redis.tell("CONFIG SET maxmemory 1");

        nothingIsAcknowledgedAndItIsCalled(JournalFailure.OUT_OF_MEMORY);

        redis.tell("CONFIG SET maxmemory 0");
        goesOnWithin(HEAL_LIMIT);
    }

    @Test
    void madeAReplica() throws Exception {
        redis.tell("REPLICAOF 127.0.0.1 1");

        nothingIsAcknowledgedAndItIsCalled(JournalFailure.READ_ONLY);

        redis.tell("REPLICAOF NO ONE");
        goesOnWithin(HEAL_LIMIT);
    }

    @Test
    void readingItsFiles() throws Exception {
        redis.tell("EVAL \"for i = 1, 5000 do redis.call('SET', 'k' .. i, i) end\" 0");
        redis.kill();
        redis.launch("--key-load-delay", "200");

        nothingIsAcknowledgedAndItIsCalled(JournalFailure.LOADING);

        redis.awaitServing();
        goesOnWithin(HEAL_LIMIT);
    }

    @Test
    void unableToSaveASnapshotOfItself() throws Exception {
        redis.tell("CONFIG SET save \"3600 1\"");
        Path inTheWay = Files.createDirectory(redis.folder().resolve("dump.rdb"));
        Path unremovable = Files.createFile(inTheWay.resolve("file"));
        redis.tell("BGSAVE");
        redis.await("-MISCONF", "SET any 1");

        nothingIsAcknowledgedAndItIsCalled(JournalFailure.MISCONFIGURED);

        Files.delete(unremovable);
        Files.delete(inTheWay);
        redis.tell("BGSAVE");
        redis.await("+OK", "SET any 1");
        goesOnWithin(HEAL_LIMIT);
    }

    /** The entry that meets the full disk is in the log and acknowledged, as always with one fsync a second; no later one is. */
    @Test
    void outOfDisk() throws Exception {
        redis.fillDiskBut(10);
        log.write();
        log.liveUntil(log::isSettled);

        nothingIsAcknowledgedAndItIsCalled(JournalFailure.MISCONFIGURED);

        redis.emptyDisk();
        goesOnWithin(DISK_LOOK_INTERVAL.plus(HEAL_LIMIT));
    }

    @Test
    void slowerThanAMatchWaits() throws Exception {
        redis.tell("CLIENT PAUSE 400");
        log.write();

        log.liveUntil(() -> log.writer().isStalled(System.nanoTime()));
        log.liveUntil(log::isSettled, HEAL_LIMIT);

        assertThat(log.failures()).isEmpty();
        assertThat(log.writer().isStalled(System.nanoTime())).isFalse();
        log.isWholeIn(redis.uri());
    }

    @Test
    void slowerThanAConnectionIsKept() throws Exception {
        redis.freeze();

        nothingIsAcknowledgedAndItIsCalled(JournalFailure.LATE);

        redis.thaw();
        goesOnWithin(HEAL_LIMIT);
    }

    @Test
    void closesAllConnections() throws Exception {
        redis.tell("CLIENT PAUSE 100 WRITE");
        log.write();
        redis.tell("CLIENT KILL TYPE normal SKIPME yes");

        log.liveUntil(log::isSettled, HEAL_LIMIT);

        assertThat(log.failures()).containsOnly(JournalFailure.CONNECTION);
        log.isWholeIn(redis.uri());
    }

    @Test
    void hasForgottenTheScript() throws Exception {
        redis.tell("SCRIPT FLUSH");
        log.write();

        log.liveUntil(log::isSettled, HEAL_LIMIT);

        assertThat(log.failures()).containsExactly(JournalFailure.NO_SCRIPT);
        log.isWholeIn(redis.uri());
    }

    @Test
    void killedAndStartedAgain() throws Exception {
        redis.kill();

        nothingIsAcknowledgedAndItIsCalled(JournalFailure.CONNECTION);

        redis.launch();
        redis.awaitServing();
        goesOnWithin(HEAL_LIMIT);
    }

    @Test
    void killedAndStartedAgainWithoutItsFile() throws Exception {
        redis.kill();
        redis.launch("--appendonly", "no");
        redis.awaitServing();
        log.write();

        log.liveUntil(() -> log.writer().state() == LogWriter.State.FORGOTTEN);

        assertThat(log.writer().forgottenEpoch()).isZero();
        assertThat(log.writer().acked()).isEqualTo(1);
    }

    private void nothingIsAcknowledgedAndItIsCalled(JournalFailure name) {
        long acked = log.writer().acked();
        log.write();

        log.liveUntil(() -> log.failures().contains(name));

        assertThat(log.writer().acked()).isEqualTo(acked);
        assertThat(log.failures()).isSubsetOf(name, JournalFailure.CONNECTION);
    }

    private void goesOnWithin(Duration limit) throws Exception {
        log.liveUntil(log::isSettled, limit);

        log.write();
        log.liveUntil(log::isSettled, limit);
        log.isWholeIn(redis.uri());
    }
}
