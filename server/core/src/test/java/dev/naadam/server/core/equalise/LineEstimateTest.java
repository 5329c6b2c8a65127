package dev.naadam.server.core.equalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEstimateTest {

    private static final long MILLISECOND = 1_000_000;

    private final LineEstimate line = new LineEstimate(Long.MAX_VALUE);

    @Test
    void isNoLineAtAllBeforeTenEchoes() {
        echo(9, 40);
        assertThat(line.nanos()).isZero();

        echo(1, 40);
        assertThat(line.nanos()).isEqualTo(40 * MILLISECOND);
    }

    @Test
    void echoesThatAreHeldBackCountForNoMoreThanAcknowledgements() {
        echo(32, 120);
        acknowledge(32, 28);

        assertThat(line.nanos()).isEqualTo(28 * MILLISECOND);
    }

    @Test
    void acknowledgementsThatWaitForTheNextInputMakeNoLineLonger() {
        echo(32, 20);
        acknowledge(32, 36);

        assertThat(line.nanos()).isEqualTo(20 * MILLISECOND);
    }

    @Test
    void whoAnswersNoPingIsMeasuredByAcknowledgements() {
        acknowledge(10, 35);

        assertThat(line.nanos()).isEqualTo(35 * MILLISECOND);
    }

    @Test
    void isNeverLongerThanItsCap() {
        LineEstimate promised = new LineEstimate(25 * MILLISECOND);
        for (int i = 0; i < 32; i++) {
            promised.echoed(90 * MILLISECOND);
        }

        assertThat(promised.nanos()).isEqualTo(25 * MILLISECOND);
    }

    @Test
    void whatWasKnownHoldsUntilANewSessionIsMeasured() {
        echo(32, 40);

        line.restart();
        echo(9, 80);
        assertThat(line.nanos()).isEqualTo(40 * MILLISECOND);

        echo(1, 80);
        assertThat(line.nanos()).isEqualTo(80 * MILLISECOND);
    }

    private void echo(int times, long millis) {
        for (int i = 0; i < times; i++) {
            line.echoed(millis * MILLISECOND);
        }
    }

    private void acknowledge(int times, long millis) {
        for (int i = 0; i < times; i++) {
            line.acknowledged(millis * MILLISECOND);
        }
    }
}
