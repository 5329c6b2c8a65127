package dev.naadam.server.core.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.ProbeFigures;
import org.junit.jupiter.api.Test;

class RunSamplesTest {

    private static final long MICRO = 1_000;

    @Test
    void quantilesAreByNearestRank() {
        ProbeFigures figures = figures(14, 1, 13, 2, 12, 3, 11, 4, 10, 5, 9, 6, 8, 7);

        assertThat(figures.minMicros()).isEqualTo(1);
        assertThat(figures.p25Micros()).isEqualTo(4);
        assertThat(figures.p50Micros()).isEqualTo(7);
        assertThat(figures.p95Micros()).isEqualTo(14);
    }

    @Test
    void oneSampleIsEveryQuantile() {
        ProbeFigures figures = figures(900, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);

        assertThat(figures).isEqualTo(new ProbeFigures(14, 1, 900, 900, 900, 900, 0));
    }

    @Test
    void noSampleIsAllZero() {
        assertThat(figures(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1))
                .isEqualTo(new ProbeFigures(14, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void jitterIsThatOfRfc3550() {
        // |D| is 1600 thirteen times: J = 1600 (1 - (15/16)^13) = 908.6, by the RFC's integers 908
        assertThat(figures(1000, 2600, 1000, 2600, 1000, 2600, 1000, 2600, 1000, 2600, 1000, 2600, 1000, 2600)
                        .jitterMicros())
                .isEqualTo(908);
        assertThat(figures(1000, 2600, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)
                        .jitterMicros())
                .isEqualTo(100);
    }

    @Test
    void roundsDownToMicroseconds() {
        RunSamples samples = new RunSamples();
        byte[] nonce = {1};
        samples.send(nonce, 0);
        samples.send(nonce, 0);

        assertThat(samples.echo(1, nonce, 7_999)).isEqualTo(BeaconFate.ECHOED);
        assertThat(samples.figures().minMicros()).isEqualTo(7);
    }

    @Test
    void anEchoAfterExactlyASecondStillCounts() {
        RunSamples samples = new RunSamples();
        byte[] nonce = {1};
        samples.send(nonce, 0);
        samples.send(nonce, 0);

        assertThat(samples.echo(0, nonce, 1_000_000_001)).isEqualTo(BeaconFate.LATE);
        assertThat(samples.echo(1, nonce, 1_000_000_000)).isEqualTo(BeaconFate.ECHOED);
        assertThat(samples.figures().p95Micros()).isEqualTo(1_000_000);
    }

    /** Of a run whose counted probes came back after these times, or not. */
    private static ProbeFigures figures(long... micros) {
        RunSamples samples = new RunSamples();
        byte[] nonce = {1};
        samples.send(nonce, 0);
        for (int i = 0; i < micros.length; i++) {
            samples.send(nonce, 0);
            if (micros[i] >= 0) {
                samples.echo(i + 1, nonce, micros[i] * MICRO);
            }
        }
        return samples.figures();
    }
}
