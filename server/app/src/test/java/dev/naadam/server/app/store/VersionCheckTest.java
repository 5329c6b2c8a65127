package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RedisSource;
import dev.naadam.server.app.redis.RedisUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions of an external Redis are taken. */
class VersionCheckTest {

    private static final RedisSource EXTERNAL = new ExternalRedis(RedisUri.parse("redis://:secret@redis.example:7000"));

    @ParameterizedTest
    @ValueSource(strings = {"6.2.20", "7.0.15", "7.4", "8.0.1", "10.0.0"})
    void takesAMaintainedRedisWithoutAWord(String version) throws Exception {
        assertThat(VersionCheck.judge(info(version), EXTERNAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.2.0", "6.2.11", "6.2.19"})
    void warnsOfAnOldPatch(String version) throws Exception {
        assertThat(VersionCheck.judge(info(version), EXTERNAL).orElseThrow())
                .startsWith("Redis at redis.example:7000 is version " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.8.24", "5.0.14", "6.0.20"})
    void refusesWhatIsOlderThanTheFloor(String version) {
        assertThatThrownBy(() -> VersionCheck.judge(info(version), EXTERNAL))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("Redis at redis.example:7000 is version " + version + " (expected: at least 6.2.0)");
    }

    @Test
    void refusesWhatDoesNotSayItsVersion() {
        assertThatThrownBy(() -> VersionCheck.judge("# Server\r\n", EXTERNAL))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("redis.example:7000")
                .hasMessageNotContaining("secret");
    }

    private static String info(String version) {
        return "# Server\r\nredis_version:" + version + "\r\nredis_mode:standalone\r\n";
    }
}
