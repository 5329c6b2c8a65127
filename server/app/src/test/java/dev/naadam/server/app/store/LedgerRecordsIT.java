package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.store.DueRecords.Leased;
import dev.naadam.server.app.store.ReadResult.Found;
import dev.naadam.server.app.store.ReadResult.Unreadable;
import dev.naadam.server.app.store.WriteResult.AlreadyStored;
import dev.naadam.server.app.store.WriteResult.Conflict;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ledgers and what is due before a real Redis. */
@ExtendWith(RedisExtension.class)
class LedgerRecordsIT {

    private static final LedgerKey LOBBY = new LedgerKey("lobby", new UUID(4, 2));
    private static final String GENESIS = Records.hash(0);
    private static final long NOW = 1_000;

    private RedisUri redis;
    private ControlStore store;
    private LedgerRecords ledgers;
    private DueRecords due;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        ledgers = store.ledgers();
        due = store.due();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsWhatWasAppendedInItsOrder() throws Exception {
        append(1, 2, 3);

        assertThat(read(0)).containsExactly(found(1), found(2), found(3));
        assertThat(read(2)).containsExactly(found(3));
        assertThat(read(3)).isEmpty();
        assertThat(RawRedis.command(redis, "PTTL " + LOBBY.key())).matches(":[1-9][0-9]+");
    }

    @Test
    void readsALedgerOfManyPages() throws Exception {
        int entries = 600;
        for (int number = 1; number <= entries; number++) {
            append(number);
        }

        assertThat(read(0)).hasSize(entries).endsWith(found(entries));
        assertThat(read(256)).hasSize(entries - 256).startsWith(found(257));
    }

    @Test
    void readsNoMoreThanIsAskedFor() throws Exception {
        append(1, 2, 3, 4);

        assertThat(page(1, 2)).containsExactly(found(2), found(3));
        assertThat(page(3, 2)).containsExactly(found(4));
        assertThat(page(4, 2)).isEmpty();
    }

    @Test
    void ofTwoEntriesWithOneNumberTheFirstIsWritten() throws Exception {
        append(1);
        LedgerEntryRecord other =
                new LedgerEntryRecord(2, NOW, LedgerEntryRecord.Kind.KEY, "k1", "{}", Records.hash(99));

        append(2);

        assertThat(answer(ledgers.append(addition(other, Records.hash(1), List.of()))))
                .isInstanceOf(Conflict.class);
        assertThat(read(1)).containsExactly(found(2));
    }

    @Test
    void manyAtOnceAppendOneOfEachNumber() throws Exception {
        List<CompletableFuture<WriteResult>> asked = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            asked.add(ledgers.append(addition(Records.ledgerEntry(1), GENESIS, List.of()))
                    .toCompletableFuture());
        }

        long written = asked.stream()
                .map(CompletableFuture::join)
                .filter(Stored.class::isInstance)
                .count();

        assertThat(written).isEqualTo(1);
        assertThat(read(0)).hasSize(1);
    }

    @Test
    void appendsToNoOtherEntryThanItWasWrittenBehind() throws Exception {
        append(1);

        assertThat(answer(ledgers.append(addition(Records.ledgerEntry(2), Records.hash(77), List.of()))))
                .isInstanceOf(Conflict.class);
        assertThat(answer(ledgers.append(addition(Records.ledgerEntry(3), Records.hash(1), List.of()))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void knowsAnEntryThatTheConnectionSentTwice() throws Exception {
        LedgerAddition first = addition(Records.ledgerEntry(1), GENESIS, List.of());
        byte[] line = ledgers.line(first);
        assertThat(answer(ledgers.append(first, line))).isEqualTo(new Stored());
        append(2);

        assertThat(answer(ledgers.append(first, line))).isEqualTo(new Stored());

        assertThat(read(0)).hasSize(2);
        assertThat(answer(ledgers.append(first)))
                .as("as another node would write it")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void goesOnWhenRedisHasForgottenTheScript() throws Exception {
        append(1);
        assertThat(RawRedis.command(redis, "SCRIPT FLUSH")).isEqualTo("+OK");

        append(2);

        assertThat(read(0)).hasSize(2);
    }

    @Test
    void refusesEntriesThatWereMovedToAnotherLedger() throws Exception {
        LedgerKey other = new LedgerKey("lobby", new UUID(6, 6));
        append(1);
        assertThat(RawRedis.command(redis, "RENAME " + LOBBY.key() + " " + other.key()))
                .isEqualTo("+OK");

        assertThat(answer(ledgers.after(other, 0)))
                .isEqualTo(new Found<>(List.of(new Unreadable<>(RejectReason.NOT_AUTHENTIC))));
    }

    @Test
    void refusesWhatIsNoEntryInItsPlace() throws Exception {
        append(1, 2, 3);
        assertThat(RawRedis.command(redis, "LSET " + LOBBY.key() + " 1 garbage"))
                .isEqualTo("+OK");

        assertThat(read(0)).containsExactly(found(1), new Unreadable<>(RejectReason.TOO_SHORT), found(3));
    }

    @Test
    void tellsOthersAndSaysWhatIsDue() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (LedgerNews news =
                store.ledgerNews((member, number, at) -> heard.add(LedgerNews.text(member, number, at)))) {
            assertThat(news).isNotNull();
            String webhook = "webhook:" + new UUID(1, 1);

            append(1);
            assertThat(answer(ledgers.append(addition(Records.ledgerEntry(2), Records.hash(1), List.of(webhook)))))
                    .isEqualTo(new Stored());

            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(LOBBY.member() + " 1 " + NOW);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(LOBBY.member() + " 2 0");
            assertThat(members(take(NOW))).containsExactly(webhook, LOBBY.member());
        }
    }

    @Test
    void hearsNothingInWhatIsNoNews() {
        List<String> heard = new ArrayList<>();
        LedgerNews.Listener listener = (member, number, at) -> heard.add(member);

        LedgerNews.hear(null, listener);
        LedgerNews.hear("", listener);
        LedgerNews.hear("lobby:1 1 1", listener);
        LedgerNews.hear(LOBBY.member() + " 1 9999999999999999999", listener);
        LedgerNews.hear(LOBBY.member() + " -1 1", listener);

        assertThat(heard).isEmpty();
    }

    @Test
    void listsAnOrganizersLedgersNewestFirst() throws Exception {
        for (int i = 1; i <= 3; i++) {
            LedgerKey ledger = new LedgerKey("tournament", new UUID(0, i));
            assertThat(answer(ledgers.append(new LedgerAddition(
                            ledger, Records.ledgerEntry(1), GENESIS, DueRecords.NEVER, List.of(), "cup"))))
                    .isEqualTo(new Stored());
        }

        List<LedgerRecords.Place> first = listed(null, 2);
        List<LedgerRecords.Place> rest = listed(first.getLast(), 2);

        assertThat(first).extracting(LedgerRecords.Place::id).containsExactly(new UUID(0, 3), new UUID(0, 2));
        assertThat(rest).extracting(LedgerRecords.Place::id).containsExactly(new UUID(0, 1));
        assertThat(listed(rest.getLast(), 2)).isEmpty();
    }

    private List<LedgerRecords.Place> listed(LedgerRecords.@Nullable Place behind, int limit) throws Exception {
        ReadResult<List<LedgerRecords.Place>> read = answer(ledgers.listed("tournament", "cup", behind, limit));
        return ((Found<List<LedgerRecords.Place>>) read).value();
    }

    @Test
    void givesWhatIsDueToOneNodeAtATime() throws Exception {
        schedule("lobby:" + new UUID(1, 1), NOW);
        schedule("lobby:" + new UUID(2, 2), NOW + 1);

        assertThat(members(take(NOW))).containsExactly("lobby:" + new UUID(1, 1));
        assertThat(take(NOW)).isEmpty();
        assertThat(members(take(NOW + 1))).containsExactly("lobby:" + new UUID(2, 2));
    }

    @Test
    void manyAtOnceTakeEachErrandOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            schedule("lobby:" + new UUID(1, i), NOW);
        }
        List<CompletableFuture<ReadResult<List<Leased>>>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(due.take(NOW, 5).toCompletableFuture());
        }

        List<String> taken = asked.stream()
                .map(CompletableFuture::join)
                .flatMap(read -> ((Found<List<Leased>>) read).value().stream())
                .map(Leased::member)
                .toList();

        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void givesALeaseThatRanOutToAnotherNode() throws Exception {
        Leased lost = new Leased(LOBBY.member(), 1, false);
        assertThat(RawRedis.command(redis, "ZADD naadam:due-leases 1 " + LOBBY.member()))
                .isEqualTo(":1");

        Leased found = take(NOW).getFirst();

        assertThat(found.isRunOut()).isTrue();
        assertThat(answer(due.release(lost, NOW))).isInstanceOf(Conflict.class);
        assertThat(answer(due.release(found, DueRecords.NEVER))).isEqualTo(new Stored());
        assertThat(take(NOW)).isEmpty();
    }

    @Test
    void aLeaseThatEndsSaysWhenItIsDueAgain() throws Exception {
        schedule(LOBBY.member(), NOW);
        Leased leased = take(NOW).getFirst();

        assertThat(answer(due.release(leased, NOW + 500))).isEqualTo(new Stored());

        assertThat(take(NOW + 499)).isEmpty();
        assertThat(take(NOW + 500)).hasSize(1);
    }

    @Test
    void whatIsSaidWhileItIsLeasedIsNotOverwritten() throws Exception {
        schedule(LOBBY.member(), NOW);
        Leased leased = take(NOW).getFirst();

        append(1);
        assertThat(take(NOW)).as("one at a time").isEmpty();
        assertThat(answer(due.release(leased, DueRecords.NEVER))).isEqualTo(new Stored());

        assertThat(members(take(NOW))).containsExactly(LOBBY.member());
    }

    @Test
    void whatWasDueSoonerStaysDueSooner() throws Exception {
        schedule(LOBBY.member(), NOW);
        schedule(LOBBY.member(), NOW + 1_000);

        assertThat(take(NOW)).hasSize(1);
    }

    @Test
    void aResultMakesTheLobbyDueThatPlaysTheMatch() throws Exception {
        UUID match = new UUID(8, 8);
        assertThat(answer(ledgers.link(match, LOBBY.id()))).isEqualTo(new Stored());
        assertThat(answer(store.putResult(Records.result(new UUID(9, 9), 1)))).isEqualTo(new Stored());
        assertThat(take(NOW)).as("no lobby plays that one").isEmpty();

        assertThat(answer(store.putResult(Records.result(match, 1)))).isEqualTo(new Stored());

        Leased leased = take(NOW).getFirst();
        assertThat(leased.member()).isEqualTo(LOBBY.member());
        assertThat(answer(due.release(leased, DueRecords.NEVER))).isEqualTo(new Stored());
        assertThat(answer(store.putResult(Records.result(match, 1)))).isEqualTo(new AlreadyStored());
        assertThat(take(NOW)).as("told again").hasSize(1);
        assertThat(answer(store.putResult(Records.result(match, 2)))).isInstanceOf(Conflict.class);
    }

    private void append(long... numbers) throws Exception {
        for (long number : numbers) {
            assertThat(answer(
                            ledgers.append(addition(Records.ledgerEntry(number), Records.hash(number - 1), List.of()))))
                    .isEqualTo(new Stored());
        }
    }

    private static LedgerAddition addition(LedgerEntryRecord entry, String previousHash, List<String> wake) {
        return new LedgerAddition(LOBBY, entry, previousHash, NOW, wake, null);
    }

    private List<ReadResult<LedgerEntryRecord>> read(long after) throws Exception {
        return ((Found<List<ReadResult<LedgerEntryRecord>>>) answer(ledgers.after(LOBBY, after))).value();
    }

    private List<ReadResult<LedgerEntryRecord>> page(long after, int limit) throws Exception {
        return ((Found<List<ReadResult<LedgerEntryRecord>>>) answer(ledgers.page(LOBBY, after, limit))).value();
    }

    private static ReadResult<LedgerEntryRecord> found(long number) {
        return new Found<>(Records.ledgerEntry(number));
    }

    private void schedule(String member, long atMillis) throws Exception {
        assertThat(answer(due.schedule(member, atMillis))).isEqualTo(new Stored());
    }

    private List<Leased> take(long nowMillis) throws Exception {
        return ((Found<List<Leased>>) answer(due.take(nowMillis, 10))).value();
    }

    private static List<String> members(List<Leased> leased) {
        return leased.stream().map(Leased::member).toList();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
