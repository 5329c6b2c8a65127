package dev.naadam.server.app.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void countsLettersToInsertDeleteOrReplace() {
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("same", "same")).isZero();
    }

    @Test
    void findsTheNearest() {
        assertThat(Spelling.nearest("NAADAM_SHRADS", List.of("NAADAM_DATA", "NAADAM_SHARDS")))
                .contains("NAADAM_SHARDS");
    }

    @Test
    void saysNothingRatherThanNonsense() {
        assertThat(Spelling.nearest("NAADAM_WEATHER_TODAY", List.of("NAADAM_DATA", "NAADAM_REDIS_PASSWORD_FILE")))
                .isEmpty();
    }
}
