package dev.naadam.server.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import java.util.Objects;
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

    @ParameterizedTest
    @CsvSource({
        "redis://cache, false",
        "redis://:hush@cache, true",
        "redis://hush@cache, true",
        "redis://ann:hush@cache, true",
        "redis://ann:@cache, false"
    })
    void knowsWhetherItNamesAPassword(String text, boolean expected) {
        assertThat(RedisUri.parse(text).hasPassword()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "redis://localhost, true",
        "redis://127.8.0.1, true",
        "redis://[::1], true",
        "redis://10.0.0.1, false",
        "redis://127.example, false",
        "redis://localhost.example, false"
    })
    void knowsThisMachineWithoutLookingUpNames(String text, boolean expected) {
        assertThat(RedisUri.parse(text).isLoopback()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "redis://cache, redis://:p%20w%40%2F%25%2B@cache",
        "rediss://ann:@cache:7000/3, rediss://ann:p%20w%40%2F%25%2B@cache:7000/3",
        "redis://[::1]:6380, redis://:p%20w%40%2F%25%2B@[::1]:6380"
    })
    void takesAnyPassword(String text, String expected) {
        RedisUri uri = RedisUri.parse(text).withPassword("p w@/%+");

        assertThat(uri.text()).isEqualTo(expected);
        RedisCredentials read = Objects.requireNonNull(RedisURI.create(uri.text())
                .getCredentialsProvider()
                .resolveCredentials()
                .block());
        assertThat(read.getPassword()).as("as the client library reads it").containsExactly("p w@/%+".toCharArray());
    }
}
