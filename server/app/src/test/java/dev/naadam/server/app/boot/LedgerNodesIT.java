package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Clerk;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.ledger.Tally;
import dev.naadam.server.app.ledger.Tally.Say;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.StoreMetrics;
import dev.naadam.server.app.redis.EmbeddedRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisBinary;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.StoreSettings;
import dev.naadam.server.app.store.StoreUnavailable;
import dev.naadam.server.core.ledger.Author;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two control nodes and one Redis, which is also killed. */
class LedgerNodesIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final LedgerId LOBBY = LedgerId.ofLobby(new UUID(4, 2));
    private static final Author ANU = new Author(Author.Kind.PLAYER, "anu");
    private static final KeyRing KEYS = new KeyRing(List.of(new SharedKey(1, new byte[SharedKey.BYTES])));

    @TempDir
    Path folder;

    private final Closing nodes = new Closing();
    private EmbeddedRedis redis;
    private TestNode first;
    private TestNode second;

    @BeforeEach
    void open() throws Exception {
        redis = nodes.later(EmbeddedRedis.open(folder, RedisBinary.bundled(), new SecureRandom()));
        first = new TestNode();
        second = new TestNode();
        assertThat(done(first.desk.create(LOBBY, "cup", ANU, new Say("open"))).isNew())
                .isTrue();
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    /** As much of a control node as ledgers need. */
    private final class TestNode {

        private final LedgerParts parts;
        private final Desk<Tally, Say> desk;

        TestNode() throws StoreUnavailable {
            Metrics metrics = nodes.later(new Metrics("1", "local"));
            ControlStore store = nodes.later(ControlStore.open(
                    new StoreSettings(redis, KEYS, new SecureRandom(), System::nanoTime, new StoreMetrics(metrics))));
            parts = nodes.later(new LedgerParts(store, System::currentTimeMillis, metrics, step -> {}));
            desk = parts.desk(Tally.RULES, Tally.TEXT, Wakes.nobody());
        }

        CompletableFuture<Answer<Standing<Tally>>> say(String word) {
            return desk.decide(LOBBY, ANU, new Say(word), null).toCompletableFuture();
        }

        List<String> words() {
            return done(desk.look(LOBBY)).state().words();
        }

        EntryLog follow() {
            Answer<EntryLog> answer =
                    parts.followed().follow(LOBBY).toCompletableFuture().join();
            return ((Answer.Done<EntryLog>) answer).value();
        }

        /** Does what is due by saying so. */
        Clerk closer() {
            return id -> desk.decide(LOBBY, ANU, new Say("done"), null)
                    .thenApply(answer -> desk.dueMillis(((Answer.Done<Standing<Tally>>) answer).value()));
        }
    }

    @Test
    void twoNodesAtOnceLoseNoOrderAndDoubleNone() {
        int words = 100;
        List<CompletableFuture<Answer<Standing<Tally>>>> said = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            said.add(first.say("both" + i));
            said.add(second.say("both" + i));
            said.add(first.say("first" + i));
            said.add(second.say("second" + i));
        }

        long isNew =
                said.stream().map(LedgerNodesIT::done).filter(Standing::isNew).count();

        assertThat(isNew).isEqualTo(3L * words);
        assertThat(first.words()).hasSize(1 + 3 * words).doesNotHaveDuplicates();
        assertThat(second.words()).isEqualTo(first.words());
    }

    @Test
    void tellsTheFollowersOnTheOtherNode() {
        second.parts.open(Map.of());
        EntryLog log = second.follow();
        List<Long> woken = new CopyOnWriteArrayList<>();
        log.wake(() -> woken.add(log.newestNumber()));

        done(first.say("hello"));

        await().atMost(LIMIT).until(() -> woken.contains(2L));
        assertThat(second.words()).containsExactly("open", "hello");
    }

    @Test
    void tellsWhatWasWrittenWhileNobodyCouldHear() throws Exception {
        second.parts.open(Map.of());
        EntryLog log = second.follow();

        assertThat(RawRedis.command(redis.uri(), "CLIENT KILL TYPE pubsub")).isEqualTo(":1");
        done(first.say("unheard"));

        await().atMost(LIMIT).until(() -> log.newestNumber() == 2);
    }

    @Test
    void doesOnceWhatIsDueHoweverManyNodesLook() {
        first.parts.open(Map.of(Errand.Kind.LOBBY, first.closer()));
        second.parts.open(Map.of(Errand.Kind.LOBBY, second.closer()));

        done(first.say("now"));

        await().atMost(LIMIT).until(() -> second.words().contains("done"));
        assertThat(second.words()).containsExactly("open", "now", "done");
        await().atMost(LIMIT)
                .until(() -> RawRedis.command(redis.uri(), "EXISTS naadam:due naadam:due-leases")
                        .equals(":0"));
    }

    @Test
    void anotherNodeDoesWhatTheFirstDiedOf() throws Exception {
        List<UUID> sent = new CopyOnWriteArrayList<>();
        first.parts.open(Map.of(Errand.Kind.LOBBY, id -> {
            sent.add(id);
            return new CompletableFuture<>();
        }));
        done(first.say("now"));
        await().atMost(LIMIT).until(() -> sent.contains(LOBBY.id()));
        first.parts.close();
        second.parts.open(Map.of(Errand.Kind.LOBBY, second.closer()));
        assertThat(second.words()).doesNotContain("done");

        // as after five seconds
        assertThat(RawRedis.command(redis.uri(), "ZADD naadam:due-leases 1 " + LOBBY.text()))
                .isEqualTo(":0");

        await().atMost(LIMIT).until(() -> second.words().contains("done"));
    }

    @Test
    void goesOnAfterRedisWasKilled() throws Exception {
        first.parts.open(Map.of(Errand.Kind.LOBBY, first.closer()));
        second.parts.open(Map.of(Errand.Kind.LOBBY, second.closer()));
        done(first.say("before"));
        ProcessHandle process = ProcessHandle.of(redis.pid()).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        await().atMost(LIMIT).until(() -> !process.isAlive());

        await().atMost(LIMIT).until(() -> second.say("now").join() instanceof Answer.Done<Standing<Tally>>);

        await().atMost(LIMIT).until(() -> saysAlso("done"));
        assertThat(first.words()).containsExactly("open", "before", "now", "done");
    }

    private boolean saysAlso(String word) {
        return first.desk.look(LOBBY).toCompletableFuture().join() instanceof Answer.Done<Standing<Tally>> done
                && done.value().state().words().contains(word);
    }

    @Test
    void aChangedLedgerIsReportedAndNotUsed() throws Exception {
        done(first.say("hello"));
        assertThat(RawRedis.command(redis.uri(), "LSET naadam:ledger:lobby:" + LOBBY.id() + " 1 garbage"))
                .isEqualTo("+OK");

        Answer<Standing<Tally>> damaged = new Answer.Refused<>(new Refusal.DamagedLedger(LOBBY.text()));
        assertThat(second.say("more").join()).isEqualTo(damaged);
        assertThat(first.say("more").join()).isEqualTo(damaged);
        assertThat(RawRedis.command(redis.uri(), "LLEN naadam:ledger:lobby:" + LOBBY.id()))
                .isEqualTo(":2");
    }

    private static Standing<Tally> done(CompletionStage<Answer<Standing<Tally>>> stage) {
        Answer<Standing<Tally>> answer = stage.toCompletableFuture().join();
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<Standing<Tally>>) answer).value();
    }
}
