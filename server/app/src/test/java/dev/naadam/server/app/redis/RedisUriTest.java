package dev.naadam.server.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redis URLs as people write them. */
class RedisUriTest {

    @ParameterizedTest
    @CsvSource({
        "redis://localhost, localhost:6379",
        "redis://:secret@redis.example:7000/3, redis.example:7000",
        "rediss://naadam:secret@10.0.0.7, 10.0.0.7:6379",
        "redis://[::1]:6380, [::1]:6380"
    })
    void printsHostAndPortAndNothingElse(String text, String printed) {
        RedisUri uri = RedisUri.parse(text);

        assertThat(uri).hasToString(printed);
        assertThat(uri.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:6379",
                "http://:secret@localhost",
                "redis://",
                "redis://:secret@",
                "redis://:secret@host:0",
                "redis://:secret@host:65536",
                "redis://:secret@ host",
                "redis://:secret@host/main",
                "redis://:secret@host/0/1",
                "redis://:secret@host?timeout=9h",
                "redis://:secret@host#0"
            })
    void refusesWhatIsNoRedisUrlWithoutRepeatingItsPassword(String text) {
        assertThatThrownBy(() -> RedisUri.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Redis URL: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void givesAnIpv6AddressWithoutBrackets() {
        assertThat(RedisUri.parse("redis://[::1]").host()).isEqualTo("::1");
    }
}
