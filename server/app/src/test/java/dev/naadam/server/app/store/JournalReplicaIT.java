package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.app.redis.OwnRedis;
import dev.naadam.server.core.journal.JournalFailure;
import dev.naadam.testkit.RandomSeeds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --journal-replicas 1} with a real replica: what is acknowledged is there, whatever becomes of the primary. */
class JournalReplicaIT {

    private static final Duration HEAL_LIMIT = Duration.ofSeconds(1);

    /** A replica asks its primary to take it up again once a second. */
    private static final Duration LINK_INTERVAL = Duration.ofSeconds(1);

    private static final int RUNS = "full".equals(System.getProperty("naadam.campaign")) ? 50 : 3;
    private static final int MOST_WRITES = 200;

    @TempDir
    Path folder;

    private OwnRedis primary;
    private OwnRedis replica;
    private TriedLog log;

    @BeforeEach
    void writeALog() throws Exception {
        primary = OwnRedis.start(folder.resolve("primary"));
        replica = OwnRedis.start(folder.resolve("replica"));
        follow();
        log = TriedLog.open(primary.uri(), 1);
        log.write();
        log.liveUntil(log::isSettled);
    }

    @AfterEach
    void end() {
        log.close();
        replica.close();
        primary.close();
    }

    @Test
    void anEntryIsAcknowledgedOnceTheReplicaHasIt() throws Exception {
        log.write();
        log.liveUntil(log::isSettled);

        log.isWholeIn(replica.uri());
        assertThat(log.failures()).isEmpty();
    }

    @Test
    void nothingIsAcknowledgedThatAReplicaWhichHangsMayNotHave() throws Exception {
        long acked = log.writer().acked();
        replica.freeze();
        log.write();

        log.liveUntil(() -> log.failures().size() >= 2);

        assertThat(log.writer().acked()).isEqualTo(acked);
        assertThat(log.failures()).containsOnly(JournalFailure.NOT_REPLICATED);
        replica.thaw();
        log.liveUntil(log::isSettled, HEAL_LIMIT);
        log.isWholeIn(replica.uri());
    }

    @Test
    void nothingIsAcknowledgedWithoutAReplicaAndItGoesOnWithTheNext() throws Exception {
        long acked = log.writer().acked();
        replica.kill();
        log.write();

        log.liveUntil(() -> log.failures().contains(JournalFailure.NOT_REPLICATED));

        assertThat(log.writer().acked()).isEqualTo(acked);
        replica.launch("--replicaof", "127.0.0.1", Integer.toString(primary.port()));
        replica.awaitServing();
        log.liveUntil(log::isSettled, HEAL_LIMIT.plus(LINK_INTERVAL));
        log.isWholeIn(replica.uri());
    }

    static List<Long> randomSeeds() {
        return RandomSeeds.list(RUNS);
    }

    @ParameterizedTest(name = "randomSeed {0}")
    @MethodSource("randomSeeds")
    void theReplicaHasEverythingThatWasAcknowledgedWhenItsPrimaryIsKilled(long randomSeed) throws Exception {
        SeededRandom random = new SeededRandom(randomSeed);
        for (int i = random.nextInt(MOST_WRITES); i >= 0; i--) {
            log.write();
            log.liveFor(Duration.ofNanos(random.nextInt(1_000_000)));
        }

        primary.kill();

        log.liveFor(Duration.ofMillis(50));
        replica.tell("REPLICAOF NO ONE");
        log.isWholeIn(replica.uri());
    }

    private void follow() throws Exception {
        replica.tell("REPLICAOF 127.0.0.1 " + primary.port());
        primary.await(":1", "WAIT 1 100");
    }
}
