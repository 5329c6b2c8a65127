package dev.naadam.protocol.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeFiguresTest {

    @Test
    void tellTheShareThatWasLost() {
        assertThat(new ProbeFigures(14, 13, 1, 1, 1, 1, 0).lossPermille()).isEqualTo(71);
        assertThat(new ProbeFigures(14, 0, 0, 0, 0, 0, 0).lossPermille()).isEqualTo(1_000);
        assertThat(new ProbeFigures(0, 0, 0, 0, 0, 0, 0).lossPermille()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "14, 15, 1, 1, 1, 1, 0",
        "256, 15, 1, 1, 1, 1, 0",
        "14, -1, 1, 1, 1, 1, 0",
        "14, 14, 2, 1, 3, 4, 0",
        "14, 14, 1, 3, 2, 4, 0",
        "14, 14, 1, 2, 4, 3, 0",
        "14, 14, -1, 2, 3, 4, 0",
        "14, 14, 1, 2, 3, 1000001, 0",
        "14, 14, 1, 2, 3, 4, 1000001",
        "14, 14, 1, 2, 3, 4, -1",
        "14, 0, 0, 0, 0, 1, 0",
        "14, 0, 0, 0, 0, 0, 1"
    })
    void areRefusedOutOfRange(int sent, int samples, long min, long p25, long p50, long p95, long jitter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbeFigures(sent, samples, min, p25, p50, p95, jitter));
    }
}
