package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.store.WebhookDeliveryRecord.Logged;
import dev.naadam.server.app.store.WebhookLineRecords.Claimed;
import dev.naadam.server.app.store.WebhookLineRecords.Turn;
import dev.naadam.server.app.store.WebhookNoticeRecord.Numbered;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks of two nodes before a real Redis. */
@ExtendWith(RedisExtension.class)
class WebhookRecordsIT {

    private static final long NOW_MILLIS = 1_795_000_000_000L;
    private static final UUID ID = new UUID(1, 2);
    private static final UUID FEED = new UUID(3, 4);
    private static final UUID NOTICES = new UUID(5, 6);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final List<ControlStore> nodes = new ArrayList<>();
    private RedisUri redis;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        for (int i = 0; i < 2; i++) {
            nodes.add(ControlStore.open(new StoreSettings(
                    new ExternalRedis(uri),
                    Records.keys(1),
                    new SecureRandom(),
                    System::nanoTime,
                    new CountingMeter())));
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(ControlStore::close);
    }

    @Test
    void theOtherNodeFindsAWebhookAndNobodyReadsItsSecretInRedis() throws Exception {
        WebhookRecord webhook = webhook(ID, 1);

        assertThat(answer(webhooks(0).add(webhook))).isEqualTo(new WriteResult.Stored());

        assertThat(answer(webhooks(1).find(ID))).isEqualTo(new ReadResult.Found<>(webhook));
        assertThat(answer(webhooks(1).of(Records.ORGANIZER))).isEqualTo(new ReadResult.Found<>(List.of(webhook)));
        assertThat(answer(webhooks(1).of("another"))).isEqualTo(new ReadResult.Found<>(List.of()));
        assertThat(RawRedis.command(redis, "GET naadam:webhook:" + ID)).doesNotContain("MfKQ9r8G");
    }

    @Test
    void anOrganizerHasSixteen() throws Exception {
        for (int i = 0; i < StoreLimits.MAX_WEBHOOKS_PER_ORGANIZER; i++) {
            assertThat(answer(webhooks(0).add(webhook(new UUID(7, i), 1)))).isEqualTo(new WriteResult.Stored());
        }

        assertThat(answer(webhooks(1).add(webhook(ID, 1)))).isInstanceOf(WriteResult.Conflict.class);
        assertThat(answer(webhooks(1).add(webhook(new UUID(7, 3), 1))))
                .as("a repeated command")
                .isEqualTo(new WriteResult.Stored());
        assertThat(answer(webhooks(0).find(ID))).isInstanceOf(ReadResult.Absent.class);
    }

    @Test
    void ofTwoChangesToOneRevisionOneIsMade() throws Exception {
        answer(webhooks(0).add(webhook(ID, 1)));
        CompletionStage<WriteResult> first = webhooks(0).replace(webhook(ID, 2), null, NOTICES);
        CompletionStage<WriteResult> second = webhooks(1).replace(webhook(ID, 2), null, NOTICES);

        List<Class<?>> results =
                new ArrayList<>(List.of(answer(first).getClass(), answer(second).getClass()));

        assertThat(results).containsExactlyInAnyOrder(WriteResult.Stored.class, WriteResult.Conflict.class);
        assertThat(answer(webhooks(0).replace(webhook(ID, 4), null, NOTICES))).isInstanceOf(WriteResult.Conflict.class);
        assertThat(answer(webhooks(0).replace(webhook(FEED, 2), null, NOTICES)))
                .isInstanceOf(WriteResult.Conflict.class);
    }

    @Test
    void aNoticeIsWrittenWithTheChangeThatItTellsOfOrNotAtAll() throws Exception {
        WebhookNoticeRecord notice = new WebhookNoticeRecord(Records.ORGANIZER, ID, "GONE", NOW_MILLIS);
        answer(webhooks(0).add(webhook(ID, 1)));

        answer(webhooks(0).replace(webhook(ID, 2), notice, NOTICES));
        answer(webhooks(1).replace(webhook(ID, 2), notice, NOTICES));
        answer(webhooks(1).replace(webhook(ID, 3), notice, NOTICES));

        assertThat(answer(logs(1).notices(NOTICES, 0)))
                .isEqualTo(new ReadResult.Found<>(List.of(new Numbered(1, notice), new Numbered(2, notice))));
        assertThat(answer(logs(1).notices(NOTICES, 1)))
                .isEqualTo(new ReadResult.Found<>(List.of(new Numbered(2, notice))));
    }

    @Test
    void aLineIsOneNodesAtATime() throws Exception {
        Turn ours = new Turn(ID, FEED, 11);
        Turn theirs = new Turn(ID, FEED, 12);
        WebhookLineRecord line = new WebhookLineRecord(5, 2, NOW_MILLIS, NOW_MILLIS + 9);

        assertThat(answer(lines(0).claim(ours))).isEqualTo(new Claimed.Ours(null));
        assertThat(answer(lines(1).claim(theirs))).isEqualTo(new Claimed.Busy());
        assertThat(answer(lines(1).settle(theirs, line, null))).isInstanceOf(WriteResult.Conflict.class);
        assertThat(answer(lines(1).release(theirs))).isInstanceOf(WriteResult.Conflict.class);
        assertThat(answer(lines(0).settle(ours, line, delivery(1)))).isEqualTo(new WriteResult.Stored());
        assertThat(answer(lines(0).release(ours))).isEqualTo(new WriteResult.Stored());

        assertThat(answer(lines(1).claim(theirs))).isEqualTo(new Claimed.Ours(line));
        assertThat(answer(lines(0).settle(ours, line, delivery(2))))
                .as("what comes late changes nothing")
                .isInstanceOf(WriteResult.Conflict.class);
        assertThat(logged(null, 10)).extracting(Logged::delivery).containsExactly(delivery(1));
        assertThat(answer(webhooks(0).feeds(ID))).isEqualTo(new ReadResult.Found<>(List.of(FEED)));
        long keptMillis = Long.parseLong(RawRedis.command(redis, "PTTL naadam:webhook-turn:" + ID + ":" + FEED)
                .substring(1));
        assertThat(keptMillis).isBetween(20_000L, 30_000L);
    }

    @Test
    void theLogIsReadPageByPageNewestFirst() throws Exception {
        for (int i = 1; i <= 5; i++) {
            answer(logs(0).append(ID, delivery(i)));
        }

        List<Logged> first = logged(null, 3);
        List<Logged> second = logged(first.getLast().id(), 3);

        assertThat(first).extracting(entry -> entry.delivery().attempt()).containsExactly(5, 4, 3);
        assertThat(second).extracting(entry -> entry.delivery().attempt()).containsExactly(2, 1);
        assertThat(answer(logs(1).at(ID, second.getFirst().id())))
                .isEqualTo(new ReadResult.Found<>(List.of(second.getFirst())));
        assertThat(answer(logs(1).at(ID, "1-1"))).isEqualTo(new ReadResult.Found<>(List.of()));
    }

    @Test
    void nothingStaysOfAWebhookThatIsRemoved() throws Exception {
        Turn turn = new Turn(ID, FEED, 11);
        answer(webhooks(0).add(webhook(ID, 1)));
        answer(lines(0).claim(turn));
        answer(lines(0).settle(turn, new WebhookLineRecord(5, 0, 0, 0), delivery(1)));

        assertThat(answer(webhooks(1).remove(ID, Records.ORGANIZER))).isEqualTo(new WriteResult.Stored());

        assertThat(RawRedis.command(redis, "DBSIZE")).isEqualTo(":0");
    }

    private List<Logged> logged(@Nullable String before, int limit) throws Exception {
        return ((ReadResult.Found<List<Logged>>) answer(logs(1).before(ID, before, limit))).value();
    }

    private WebhookRecords webhooks(int node) {
        return nodes.get(node).webhooks();
    }

    private WebhookLineRecords lines(int node) {
        return nodes.get(node).webhookLines(() -> NOW_MILLIS);
    }

    private WebhookLogRecords logs(int node) {
        return nodes.get(node).webhookLogs();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private static WebhookDeliveryRecord delivery(int attempt) {
        return new WebhookDeliveryRecord(
                new WebhookDeliveryRecord.Event("evt_1", "match.decided", FEED, 17),
                attempt,
                NOW_MILLIS,
                84,
                "RETRIED",
                0,
                "no connection");
    }

    private static WebhookRecord webhook(UUID id, long revision) {
        return new WebhookRecord(
                id,
                Records.ORGANIZER,
                new WebhookRecord.Wanted("https://example.org/", FEED, List.of("match.decided")),
                new WebhookRecord.Secrets(SECRET, "", 0),
                new WebhookRecord.Health("ENABLED", 0, NOW_MILLIS),
                NOW_MILLIS,
                revision);
    }
}
