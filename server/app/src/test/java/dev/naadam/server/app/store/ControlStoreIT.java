package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store before a real Redis. */
@ExtendWith(RedisExtension.class)
class ControlStoreIT {

    private static final long NOW_EPOCH_MILLIS = 1_795_000_000_000L;

    private final CountingMeter meter = new CountingMeter();
    private final UUID matchId = UUID.randomUUID();
    private RedisUri redis;
    private ControlStore store;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(settings(uri));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsTheMatchThatWasPutInItsNewestForm() throws Exception {
        assertThat(answer(store.match(matchId))).isEqualTo(new Absent<>());
        assertThat(answer(store.putMatch(Records.match(matchId, 1)))).isEqualTo(new Stored());

        assertThat(answer(store.putMatch(Records.match(matchId, 2)))).isEqualTo(new Stored());

        assertThat(answer(store.match(matchId))).isEqualTo(new Found<>(Records.match(matchId, 2)));
    }

    @Test
    void keepsTheLastDecisionAboutARegion() throws Exception {
        RegionDecisionRecord first = new RegionDecisionRecord(matchId, new byte[] {1});
        RegionDecisionRecord second = new RegionDecisionRecord(matchId, new byte[] {2, 3});
        assertThat(answer(store.regionDecisions().get(matchId))).isEqualTo(new Absent<>());

        assertThat(answer(store.regionDecisions().put(first))).isEqualTo(new Stored());
        assertThat(answer(store.regionDecisions().put(second))).isEqualTo(new Stored());

        assertThat(answer(store.regionDecisions().get(matchId))).isEqualTo(new Found<>(second));
        assertThat(RawRedis.command(redis, "PTTL naadam:region-decision:" + matchId))
                .matches(":[1-9][0-9]+");
    }

    @Test
    void walksThroughTheMatchesOfOneOrganizerNewestFirst() throws Exception {
        MatchRecord older = Records.match(new UUID(0, 1), 1_000);
        MatchRecord twin = Records.match(new UUID(0, 2), 2_000);
        MatchRecord newer = Records.match(new UUID(0, 3), 2_000);
        for (MatchRecord match : List.of(twin, newer, older)) {
            assertThat(answer(store.putMatch(match))).isEqualTo(new Stored());
        }

        MatchIndex.Found first = found(Records.ORGANIZER, new MatchIndex.Window(null, 0, 9_000, 2));
        MatchIndex.Found second = found(Records.ORGANIZER, new MatchIndex.Window(first.next(), 0, 9_000, 2));

        assertThat(first.matches()).containsExactly(newer, twin);
        assertThat(second.matches()).containsExactly(older);
        assertThat(found(Records.ORGANIZER, new MatchIndex.Window(null, 1_001, 2_000, 2))
                        .matches())
                .isEmpty();
        assertThat(found("rival", new MatchIndex.Window(null, 0, 9_000, 2)).matches())
                .isEmpty();
    }

    @Test
    void goesOnBehindAPlaceWhoseMatchesAreAllOfOneMillisecond() throws Exception {
        for (int i = 1; i <= 5; i++) {
            assertThat(answer(store.putMatch(Records.match(new UUID(0, i), 7)))).isEqualTo(new Stored());
        }
        MatchIndex.Place behindTheFourth = new MatchIndex.Place(7, new UUID(0, 2));

        MatchIndex.Found found = found(Records.ORGANIZER, new MatchIndex.Window(behindTheFourth, 0, 9, 2));

        assertThat(found.matches()).extracting(MatchRecord::matchId).containsExactly(new UUID(0, 1));
    }

    @Test
    void listsAndForgetsTheKeysOfOneOrganizer() throws Exception {
        assertThat(answer(store.apiKeys().put(Records.apiKey("k1")))).isEqualTo(new Stored());
        assertThat(answer(store.apiKeys().put(Records.apiKey("k2")))).isEqualTo(new Stored());

        assertThat(answer(store.apiKeys().remove("k1", Records.ORGANIZER))).isEqualTo(new Stored());

        assertThat(answer(store.apiKeys().of(Records.ORGANIZER))).isEqualTo(new Found<>(List.of(Records.apiKey("k2"))));
        assertThat(answer(store.apiKeys().of("rival"))).isEqualTo(new Found<>(List.of()));
        assertThat(answer(store.apiKeys().find("k1"))).isEqualTo(new Absent<>());
    }

    @Test
    void anOrganizerHasABoundedNumberOfKeys() throws Exception {
        for (int i = 0; i < StoreLimits.MAX_KEYS_PER_ORGANIZER; i++) {
            assertThat(answer(store.apiKeys().put(Records.apiKey("k" + i)))).isEqualTo(new Stored());
        }

        assertThat(answer(store.apiKeys().put(Records.apiKey("more")))).isInstanceOf(Conflict.class);
        assertThat(answer(store.apiKeys().put(Records.apiKey("k7"))))
                .as("a repeated command")
                .isEqualTo(new Stored());
        assertThat(answer(store.apiKeys().find("more"))).isEqualTo(new Absent<>());
    }

    @Test
    void storesAResultOnce() throws Exception {
        ResultRecord result = Records.result(matchId, 7);

        assertThat(answer(store.putResult(result))).isEqualTo(new Stored());
        assertThat(answer(store.putResult(result))).isEqualTo(new AlreadyStored());
        assertThat(answer(store.putResult(Records.result(matchId, 8)))).isInstanceOf(Conflict.class);

        assertThat(answer(store.result(matchId))).isEqualTo(new Found<>(result));
    }

    @Test
    void keepsANodeForAsLongAsItsHeartbeat() throws Exception {
        assertThat(answer(store.announceNode(Records.node("node-1"), NOW_EPOCH_MILLIS)))
                .isEqualTo(new Stored());
        String ttl = RawRedis.command(redis, "PTTL naadam:node:node-1");

        assertThat(answer(store.nodes())).isEqualTo(new Found<>(List.of(Records.node("node-1"))));
        assertThat(Long.parseLong(ttl.substring(1))).isBetween(1L, StoreLimits.NODE_KEPT.toMillis());
        assertThat(RawRedis.command(redis, "DEL naadam:node:node-1")).isEqualTo(":1");
        assertThat(answer(store.nodes())).isEqualTo(new Found<>(List.of()));
    }

    @Test
    void listsTheNodeWithTheLatestHeartbeatFirst() throws Exception {
        NodeRecord first = Records.node("node-1");
        NodeRecord second = Records.node("node-2");
        assertThat(answer(store.announceNode(first, NOW_EPOCH_MILLIS))).isEqualTo(new Stored());
        assertThat(answer(store.announceNode(second, NOW_EPOCH_MILLIS + 1))).isEqualTo(new Stored());

        assertThat(answer(store.announceNode(first, NOW_EPOCH_MILLIS + 2))).isEqualTo(new Stored());

        assertThat(answer(store.nodes())).isEqualTo(new Found<>(List.of(first, second)));
    }

    @Test
    void forgetsANodeThatWithdraws() throws Exception {
        assertThat(answer(store.announceNode(Records.node("node-1"), NOW_EPOCH_MILLIS)))
                .isEqualTo(new Stored());

        assertThat(answer(store.withdrawNode("node-1"))).isEqualTo(new Stored());

        assertThat(answer(store.nodes())).isEqualTo(new Found<>(List.of()));
        assertThat(RawRedis.command(redis, "DBSIZE")).isEqualTo(":0");
    }

    @Test
    void hasOneFirstApiKeyHoweverManyStart() throws Exception {
        assertThat(answer(store.apiKeys().putFirst(Records.apiKey("k1")))).isEqualTo(new Stored());

        assertThat(answer(store.apiKeys().putFirst(Records.apiKey("k2")))).isEqualTo(new Conflict("API key k1"));
        assertThat(answer(store.apiKeys().putFirst(Records.apiKey("k1")))).isEqualTo(new Stored());

        assertThat(answer(store.apiKeys().find("k1"))).isEqualTo(new Found<>(Records.apiKey("k1")));
        assertThat(answer(store.apiKeys().find("k2"))).isEqualTo(new Absent<>());
    }

    @Test
    void saysWhyARecordCannotBeRead() throws Exception {
        String planted = "x".repeat(100);
        assertThat(RawRedis.command(redis, "SET naadam:match:" + matchId + " " + planted))
                .isEqualTo("+OK");

        assertThat(answer(store.match(matchId))).isEqualTo(new Unreadable<>(RejectReason.UNKNOWN_SEAL));
    }

    @Test
    void doesNotOverwriteAResultItCannotRead() throws Exception {
        assertThat(RawRedis.command(redis, "SET naadam:result:" + matchId + " planted"))
                .isEqualTo("+OK");

        assertThat(answer(store.putResult(Records.result(matchId, 7))))
                .isEqualTo(new Conflict("unreadable record, TOO_SHORT"));
    }

    @Test
    void putsNoPlainTextIntoRedis() throws Exception {
        assertThat(answer(store.putMatch(Records.match(matchId, 1)))).isEqualTo(new Stored());

        assertThat(RawRedis.command(redis, "GET naadam:match:" + matchId)).doesNotContain("arena");
    }

    @Test
    void metersEveryOperation() throws Exception {
        assertThat(answer(store.match(matchId))).isEqualTo(new Absent<>());

        assertThat(meter.succeeded("match-get")).isEqualTo(1);
        assertThat(meter.states()).containsExactly(StoreState.REACHABLE);
    }

    @Test
    void namesHostAndPortOfARedisThatIsNotThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> ControlStore.open(settings(RedisUri.parse("redis://:secret@127.0.0.1:" + port))))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("Redis at 127.0.0.1:" + port + " can't be reached: ")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesHostAndPortOfARedisThatRefusesThePassword() {
        RedisUri wrong = RedisUri.parse("redis://:wrong-secret@" + redis);

        assertThatThrownBy(() -> ControlStore.open(settings(wrong)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("Redis at " + redis + " can't be reached: ")
                .hasMessageNotContaining("wrong-secret")
                .hasMessageNotContaining("\n");
    }

    private MatchIndex.Found found(String organizer, MatchIndex.Window window) throws Exception {
        return ((Found<MatchIndex.Found>) answer(store.matches().find(organizer, window))).value();
    }

    private StoreSettings settings(RedisUri uri) {
        return new StoreSettings(new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, meter);
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
