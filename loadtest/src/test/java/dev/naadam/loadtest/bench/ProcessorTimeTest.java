package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    /** As proc(5) lays it out: user time is the 14th field, system time the 15th, in hundredths of a second. */
    private static final String FIELDS = " S 1 2 3 0 -1 4194560 100 0 0 0 %d %d 7 8 20 0 17 0 4711 8885700";

    @Test
    void addsUserAndSystemTime() throws Exception {
        long nanos = ProcessorTime.parse("4242 (java)" + FIELDS.formatted(150, 50));

        assertThat(nanos).isEqualTo(2_000_000_000L);
    }

    @Test
    void isNotMisledByBlanksAndBracketsInAName() throws Exception {
        long nanos = ProcessorTime.parse("4242 (a) S 9 (b) 9)" + FIELDS.formatted(1, 2));

        assertThat(nanos).isEqualTo(30_000_000L);
    }

    @Test
    void refusesAnotherFormat() {
        assertThatThrownBy(() -> ProcessorTime.parse("4242 (java) S 1 2")).isInstanceOf(IOException.class);
    }
}
