package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.store.PlaceRecords.Lease;
import dev.naadam.server.app.store.ReadResult.Absent;
import dev.naadam.server.app.store.ReadResult.Found;
import dev.naadam.server.app.store.WriteResult.AlreadyStored;
import dev.naadam.server.app.store.WriteResult.Conflict;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leases, claims and room before a real Redis. */
@ExtendWith(RedisExtension.class)
class PlaceRecordsIT {

    private static final String NODE = "node-1";
    private static final UUID MATCH = new UUID(7, 7);

    private RedisUri redis;
    private ControlStore store;
    private PlaceRecords places;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        places = store.places();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void leasesWhereThereIsMostRoomAndCountsWhatIsLeased() throws Exception {
        assertThat(answer(places.tellRoom("a", 50))).isEqualTo(new Stored());
        assertThat(answer(places.tellRoom("b", 60))).isEqualTo(new Stored());

        List<ReadResult<String>> leased = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            leased.add(answer(places.lease(new UUID(0, i), 25, List.of("a", "b", "unheard"))));
        }

        assertThat(leased)
                .containsExactly(
                        new Found<>("b"), new Found<>("a"), new Found<>("b"), new Found<>("a"), new Absent<>());
    }

    @Test
    void manyAtOnceLeaseNoMoreThanThereIs() throws Exception {
        assertThat(answer(places.tellRoom(NODE, 1_000))).isEqualTo(new Stored());
        List<CompletableFuture<ReadResult<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            asked.add(places.lease(new UUID(0, i), 33, List.of(NODE)).toCompletableFuture());
        }

        long leased = asked.stream()
                .map(CompletableFuture::join)
                .filter(result -> result instanceof Found<String>)
                .count();

        assertThat(leased).isEqualTo(30);
    }

    @Test
    void aNodeHasABoundedNumberOfLeases() throws Exception {
        assertThat(answer(places.tellRoom(NODE, 1_000_000))).isEqualTo(new Stored());
        for (int i = 0; i < StoreLimits.MAX_LEASES_PER_NODE; i++) {
            assertThat(answer(places.lease(new UUID(0, i), 1, List.of(NODE)))).isEqualTo(new Found<>(NODE));
        }

        assertThat(answer(places.lease(MATCH, 1, List.of(NODE)))).isEqualTo(new Absent<>());
    }

    @Test
    void aLeaseIsClaimedOnceAndNotTakenBackAfterwards() throws Exception {
        Lease lease = leased();
        assertThat(answer(places.save(lease, match()))).isEqualTo(new Stored());

        assertThat(answer(places.claim(lease))).isEqualTo(new Stored());
        assertThat(answer(places.claim(lease))).as("a repeated command").isEqualTo(new Stored());

        assertThat(answer(places.withdraw(lease, Records.ORGANIZER))).isInstanceOf(Conflict.class);
        assertThat(answer(store.match(MATCH))).isEqualTo(new Found<>(match()));
        assertThat(answer(places.isHosted(NODE, MATCH))).isEqualTo(new Found<>(true));
        assertThat(answer(places.hosted(NODE))).isEqualTo(new Found<>(List.of(MATCH)));
        assertThat(answer(places.leave(NODE, MATCH))).isEqualTo(new Stored());
        assertThat(answer(places.leave(NODE, MATCH))).isEqualTo(new AlreadyStored());
    }

    @Test
    void aLeaseThatIsTakenBackTakesItsMatchAlongAndIsNotClaimed() throws Exception {
        Lease lease = leased();
        assertThat(answer(places.save(lease, match()))).isEqualTo(new Stored());

        assertThat(answer(places.withdraw(lease, Records.ORGANIZER))).isEqualTo(new Stored());

        assertThat(answer(places.claim(lease))).isInstanceOf(Conflict.class);
        assertThat(answer(places.save(lease, match()))).isInstanceOf(Conflict.class);
        assertThat(RawRedis.command(redis, "KEYS naadam:match*")).isEqualTo("*0");
    }

    @Test
    void aLeaseThatHasRunOutIsNeitherSavedNorClaimedAndLeavesRoom() throws Exception {
        Lease lease = leased();
        assertThat(answer(places.expire(lease, Records.ORGANIZER)))
                .as("too early")
                .isInstanceOf(Conflict.class);
        assertThat(answer(places.save(lease, match()))).isEqualTo(new Stored());
        runOut(lease);

        assertThat(answer(places.save(lease, match()))).isInstanceOf(Conflict.class);
        assertThat(answer(places.claim(lease))).isInstanceOf(Conflict.class);
        assertThat(answer(places.lease(new UUID(8, 8), 100, List.of(NODE)))).isEqualTo(new Found<>(NODE));
        assertThat(answer(places.leases(NODE)))
                .isEqualTo(new Found<>(List.of(lease, new Lease(NODE, new UUID(8, 8), 100))));
        assertThat(answer(places.expire(lease, Records.ORGANIZER))).isEqualTo(new Stored());
        assertThat(answer(store.match(MATCH))).isEqualTo(new Absent<>());
    }

    @Test
    void theSecondOfTwoWhoMakeTheSameMatchMovesNothing() throws Exception {
        Lease first = leased();
        Lease second = new Lease("node-2", MATCH, first.costNanos());
        assertThat(answer(places.tellRoom("node-2", 1_000))).isEqualTo(new Stored());
        assertThat(answer(places.lease(MATCH, first.costNanos(), List.of("node-2"))))
                .isEqualTo(new Found<>("node-2"));
        assertThat(answer(places.save(first, match()))).isEqualTo(new Stored());

        assertThat(answer(places.save(second, match()))).isInstanceOf(Conflict.class);

        assertThat(answer(places.claim(first))).isEqualTo(new Stored());
        assertThat(answer(store.match(MATCH))).isEqualTo(new Found<>(match()));
    }

    @Test
    void aScriptThatRedisForgotIsSentAgain() throws Exception {
        Lease lease = leased();
        assertThat(RawRedis.command(redis, "SCRIPT FLUSH")).isEqualTo("+OK");

        assertThat(answer(places.claim(lease))).isEqualTo(new Stored());
    }

    @Test
    void nothingIsLeftOfANodeThatIsForgotten() throws Exception {
        assertThat(answer(store.announceNode(Records.node(NODE), 5))).isEqualTo(new Stored());
        assertThat(answer(places.tellRoom(NODE, 9))).isEqualTo(new Stored());
        assertThat(answer(places.nodes())).isEqualTo(new Found<>(List.of(NODE)));

        assertThat(answer(places.forget(NODE))).isEqualTo(new Stored());

        assertThat(RawRedis.command(redis, "DBSIZE")).isEqualTo(":0");
    }

    private Lease leased() throws Exception {
        assertThat(answer(places.tellRoom(NODE, 100))).isEqualTo(new Stored());
        assertThat(answer(places.lease(MATCH, 100, List.of(NODE)))).isEqualTo(new Found<>(NODE));
        return new Lease(NODE, MATCH, 100);
    }

    private void runOut(Lease lease) throws Exception {
        String member = lease.costNanos() + ":" + lease.matchId();
        assertThat(RawRedis.command(redis, "ZADD naadam:leases:" + NODE + " XX 1 " + member))
                .isEqualTo(":0");
    }

    private static MatchRecord match() {
        return Records.match(MATCH, 1);
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
