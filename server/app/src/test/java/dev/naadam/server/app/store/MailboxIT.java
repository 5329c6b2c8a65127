package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.store.ReadResult.Absent;
import dev.naadam.server.app.store.ReadResult.Found;
import dev.naadam.server.app.store.ReadResult.Unreadable;
import dev.naadam.server.app.store.WriteResult.AlreadyStored;
import dev.naadam.server.app.store.WriteResult.Conflict;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nodes tell each other, before a real Redis: letters and the turns of matches. */
@ExtendWith(RedisExtension.class)
class MailboxIT {

    private static final UUID MATCH = new UUID(7, 7);

    private RedisUri redis;
    private ControlStore store;
    private Mailbox mine;
    private Mailbox theirs;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        mine = store.mailbox("mine");
        theirs = store.mailbox("theirs");
    }

    @AfterEach
    void close() {
        mine.close();
        theirs.close();
        store.close();
    }

    @Test
    void lettersArriveInOrderAndOnce() throws Exception {
        assertThat(answer(mine.post("theirs", letter(1)))).isEqualTo(new Stored());
        assertThat(answer(mine.post("theirs", letter(2)))).isEqualTo(new Stored());

        assertThat(answer(mine.take())).isEqualTo(new Absent<>());
        assertThat(answer(theirs.take())).isEqualTo(new Found<>(letter(1)));
        assertThat(answer(theirs.take())).isEqualTo(new Found<>(letter(2)));
        assertThat(answer(theirs.take())).isEqualTo(new Absent<>());
    }

    @Test
    void aBoundedNumberWaitsAndNotForEver() throws Exception {
        for (int i = 0; i < StoreLimits.MAX_LETTERS; i++) {
            assertThat(answer(mine.post("theirs", letter(i)))).isEqualTo(new Stored());
        }

        assertThat(answer(mine.post("theirs", letter(999)))).isInstanceOf(Conflict.class);
        String ttl = RawRedis.command(redis, "PTTL naadam:mail:theirs");
        assertThat(Long.parseLong(ttl.substring(1))).isBetween(1L, StoreLimits.LETTER_KEPT.toMillis());
    }

    @Test
    void aLetterThatIsNoneOfOursIsSeenAsSuch() throws Exception {
        assertThat(RawRedis.command(redis, "RPUSH naadam:mail:mine " + "x".repeat(100)))
                .isEqualTo(":1");

        assertThat(answer(mine.take())).isEqualTo(new Unreadable<>(RejectReason.UNKNOWN_SEAL));
    }

    @Test
    void turnsAreKeptUnderTheirNumbersAndNoNumberTwice() throws Exception {
        EventRecords events = store.events();
        assertThat(answer(events.append(MATCH, event(1)))).isEqualTo(new Stored());
        assertThat(answer(events.append(MATCH, event(3)))).isEqualTo(new Stored());

        assertThat(answer(events.append(MATCH, event(3))))
                .as("a repeated command")
                .isEqualTo(new AlreadyStored());
        assertThat(answer(events.append(MATCH, event(2)))).isEqualTo(new AlreadyStored());

        assertThat(answer(events.after(MATCH, 0))).isEqualTo(new Found<>(List.of(event(1), event(3))));
        assertThat(answer(events.after(MATCH, 1))).isEqualTo(new Found<>(List.of(event(3))));
        assertThat(answer(events.after(MATCH, 3))).isEqualTo(new Found<>(List.of()));
        assertThat(answer(events.forget(MATCH))).isEqualTo(new Stored());
        assertThat(RawRedis.command(redis, "DBSIZE")).isEqualTo(":0");
    }

    private static LetterRecord letter(int number) {
        return new LetterRecord(
                new UUID(1, number), "mine", 5, "host", 0, new TreeMap<>(Map.of("cost", "7")), new byte[] {(byte) number
                });
    }

    private static EventRecord event(long number) {
        return new EventRecord(number, 5, EventRecord.Kind.LEFT, "anu", 3, 0, 0);
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
