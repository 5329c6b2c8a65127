package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Join codes in a real Redis. */
@ExtendWith(RedisExtension.class)
class JoinCodeRecordsIT {

    private static final UUID LOBBY = new UUID(3, 3);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String CODE = "0123456789";

    private RedisUri redis;
    private ControlStore store;
    private JoinCodeRecords codes;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        redis = uri;
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        codes = store.joinCodes();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCodeOpensTheLobbyThatTookItForItsOrganizerAlone() throws Exception {
        assertThat(answer(codes.take("cup", CODE, LOBBY, HOUR))).isEqualTo(new WriteResult.Stored());

        assertThat(answer(codes.find("cup", CODE))).isEqualTo(new ReadResult.Found<>(LOBBY));
        assertThat(answer(codes.find("league", CODE))).isEqualTo(new ReadResult.Absent<>());
        assertThat(answer(codes.find("cup", "0123456780"))).isEqualTo(new ReadResult.Absent<>());
    }

    @Test
    void aCodeIsTakenOnceAndAgainByTheSameLobby() throws Exception {
        assertThat(answer(codes.take("cup", CODE, LOBBY, HOUR))).isEqualTo(new WriteResult.Stored());

        assertThat(answer(codes.take("cup", CODE, LOBBY, HOUR))).isEqualTo(new WriteResult.AlreadyStored());
        assertThat(answer(codes.take("cup", CODE, new UUID(4, 4), HOUR))).isInstanceOf(WriteResult.Conflict.class);
        assertThat(answer(codes.find("cup", CODE))).isEqualTo(new ReadResult.Found<>(LOBBY));
    }

    @Test
    void aCodeStandsNowhereInRedisAndRunsOut() throws Exception {
        assertThat(answer(codes.take("cup", CODE, LOBBY, HOUR))).isEqualTo(new WriteResult.Stored());

        String key = RawRedis.command(redis, "RANDOMKEY");

        assertThat(key).startsWith("naadam:lobby-code:cup:").doesNotContain(CODE);
        assertThat(RawRedis.command(redis, "PTTL " + key)).matches(":3[0-9]{6}");
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
