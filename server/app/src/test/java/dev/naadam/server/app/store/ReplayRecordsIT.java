package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replays in a real Redis. */
@ExtendWith(RedisExtension.class)
class ReplayRecordsIT {

    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);
    private static final UUID THIRD = new UUID(3, 3);

    /** Three parts with their seals, and not four. */
    private static final long MAX_BYTES = 3_500;

    private RedisUri redis;
    private ControlStore store;
    private ReplayRecords replays;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        replays = store.replays(MAX_BYTES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static ReplayPartRecord part(UUID match, String name) {
        return part(match, name, 1);
    }

    private static ReplayPartRecord part(UUID match, String name, int content) {
        byte[] bytes = new byte[1_000];
        bytes[0] = (byte) content;
        return new ReplayPartRecord(match, name, bytes);
    }

    private WriteResult put(UUID match, String name, boolean isOver) throws Exception {
        return answer(replays.put(part(match, name), isOver));
    }

    @Test
    void findsWhatWasStored() throws Exception {
        assertThat(put(FIRST, "head", false)).isEqualTo(new WriteResult.Stored());
        assertThat(put(FIRST, "ticks-1-300-1", false)).isEqualTo(new WriteResult.Stored());

        assertThat(answer(replays.list(FIRST))).isInstanceOfSatisfying(ReadResult.Found.class, found -> {
            ReplayRecords.Listing listing = (ReplayRecords.Listing) found.value();
            assertThat(listing.parts()).containsExactlyInAnyOrder("head", "ticks-1-300-1");
            assertThat(listing.nowMillis() - listing.storedMillis()).isBetween(0L, 5_000L);
        });
        assertThat(answer(replays.part(FIRST, "head"))).isEqualTo(new ReadResult.Found<>(part(FIRST, "head")));
        assertThat(answer(replays.part(FIRST, "end"))).isEqualTo(new ReadResult.Absent<>());
        assertThat(answer(replays.list(SECOND))).isEqualTo(new ReadResult.Absent<>());
    }

    @Test
    void aPartIsNeverReplaced() throws Exception {
        assertThat(put(FIRST, "ticks-1-300-1", false)).isEqualTo(new WriteResult.Stored());

        assertThat(answer(replays.put(part(FIRST, "ticks-1-300-1", 2), false)))
                .isEqualTo(new WriteResult.AlreadyStored());

        assertThat(answer(replays.part(FIRST, "ticks-1-300-1")))
                .isEqualTo(new ReadResult.Found<>(part(FIRST, "ticks-1-300-1", 1)));
        assertThat(RawRedis.command(redis, "HGET naadam:replay-bytes total"))
                .isEqualTo(RawRedis.command(redis, "HGET naadam:replay-bytes " + FIRST));
    }

    @Test
    void forANewOneTheReplayGoesWhoseMatchEndedLongestAgo() throws Exception {
        put(FIRST, "end", true);
        put(SECOND, "end", true);
        put(THIRD, "head", false);

        assertThat(put(THIRD, "ticks-1-300-1", false)).isEqualTo(new WriteResult.Stored());

        assertThat(answer(replays.list(FIRST))).isEqualTo(new ReadResult.Absent<>());
        assertThat(answer(replays.part(FIRST, "end"))).isEqualTo(new ReadResult.Absent<>());
        assertThat(answer(replays.list(SECOND))).isInstanceOf(ReadResult.Found.class);
        assertThat(RawRedis.command(redis, "HLEN naadam:replay-bytes")).isEqualTo(":3");
    }

    @Test
    void matchesThatGoOnMakeNoRoom() throws Exception {
        put(FIRST, "head", false);
        put(SECOND, "head", false);
        put(THIRD, "head", false);

        assertThat(put(THIRD, "ticks-1-300-1", false)).isInstanceOf(WriteResult.Conflict.class);
        assertThat(answer(replays.list(FIRST))).isInstanceOf(ReadResult.Found.class);
    }

    @Test
    void aReplayDoesNotMakeRoomForItself() throws Exception {
        put(FIRST, "ticks-1-300-1", false);
        put(FIRST, "ticks-301-600-1", false);
        put(FIRST, "end", true);

        assertThat(put(FIRST, "ticks-601-900-1", true)).isInstanceOf(WriteResult.Conflict.class);
        assertThat(answer(replays.list(FIRST))).isInstanceOf(ReadResult.Found.class);
    }

    @Test
    void whatRanOutIsNotCounted() throws Exception {
        put(FIRST, "end", true);
        assertThat(RawRedis.command(redis, "ZADD naadam:replays 1 " + FIRST)).isEqualTo(":0");

        put(SECOND, "head", false);

        assertThat(answer(replays.list(FIRST))).isEqualTo(new ReadResult.Absent<>());
        assertThat(RawRedis.command(redis, "HGET naadam:replay-bytes total"))
                .isEqualTo(RawRedis.command(redis, "HGET naadam:replay-bytes " + SECOND));
    }

    @Test
    void everythingRunsOut() throws Exception {
        put(FIRST, "head", false);

        for (String key : new String[] {"naadam:replay:" + FIRST + ":head", "naadam:replay-parts:" + FIRST}) {
            assertThat(Long.parseLong(RawRedis.command(redis, "PTTL " + key).substring(1)))
                    .as(key)
                    .isBetween(1L, StoreLimits.REPLAY_KEPT.toMillis());
        }
    }
}
