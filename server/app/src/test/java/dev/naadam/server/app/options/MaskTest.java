package dev.naadam.server.app.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "--redis, redis://:hush@cache:6379, redis://***@cache:6379",
        "--redis, redis://ann:hu/s@h@cache, redis://***@cache",
        "--redis, redis://cache:6379, redis://cache:6379",
        "--api-key, nk_1, ***",
        "--token, t, ***",
        "--api-key-file, /run/key, /run/key",
        "--redis-password-file, /run/password, /run/password",
        "--data, a@b, a@b"
    })
    void hidesSecretsAndNothingElse(String option, String value, String shown) {
        assertThat(Mask.of(option, value)).isEqualTo(shown);
    }
}
