package dev.naadam.loadtest.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In virtual time. */
class OneWayTest {

    private static final long PROBE_NANOS = 200_000_000;
    private static final long TICK_NANOS = 16_666_667;
    private static final int PROBES = 20_000;

    @ParameterizedTest(name = "told {0} us with {1} us of jitter")
    @CsvSource({"40000, 0", "40000, 500", "40000, 6000", "8000, 2800", "90000, 4000"})
    void hasTheMedianAndTheJitterThatItWasTold(long rttMicros, long jitterMicros) {
        long[] rtts = rtts(new Link(rttMicros, jitterMicros, 0, 60, 0), 1);

        double jitter = meanDifferenceMicros(rtts);
        Arrays.sort(rtts);

        assertThat(rtts[PROBES / 2] / 1000.0).isCloseTo((double) rttMicros, within(0.03 * jitterMicros + 1));
        assertThat(jitter).isCloseTo((double) jitterMicros, within(0.05 * jitterMicros + 1));
    }

    @Test
    void doesTheSameForTheSameSeed() {
        Link link = new Link(40_000, 3000, 0.05, 60, 0.01);

        assertThat(rtts(link, 7)).isEqualTo(rtts(link, 7)).isNotEqualTo(rtts(link, 8));
    }

    @Test
    void drawsOtherNumbersForTheOtherDirection() {
        Link link = new Link(40_000, 3000, 0, 60, 0);

        assertThat(OneWay.of(link, 1, "bot-1 up").arrivalNanos(0))
                .isNotEqualTo(OneWay.of(link, 1, "bot-1 down").arrivalNanos(0));
    }

    @Test
    void keepsTheOrderOfAStream() {
        OneWay way = OneWay.of(new Link(40_000, 6000, 0, 60, 0), 1, "way");
        long newest = 0;

        for (long tick = 0; tick < 10_000; tick++) {
            long arrival = way.arrivalNanos(tick * TICK_NANOS / 8);
            assertThat(arrival).isGreaterThanOrEqualTo(newest);
            newest = arrival;
        }
    }

    @Test
    void letsTheShareBeOvertakenThatItWasTold() {
        OneWay way = OneWay.of(new Link(40_000, 0, 0, 60, 0.02), 1, "way");
        int late = 0;

        for (long tick = 0; tick < 100_000; tick++) {
            late += way.arrivalNanos(tick * TICK_NANOS) - tick * TICK_NANOS > 20_000_000 ? 1 : 0;
        }

        assertThat(late / 100_000.0).isCloseTo(0.02, within(0.002));
    }

    @Test
    void makesTwoThatAreSentTogetherWaitEquallyLong() {
        OneWay way = OneWay.of(new Link(40_000, 6000, 0, 60, 0), 1, "way");

        long first = way.arrivalNanos(1000);

        assertThat(way.arrivalNanos(1000)).isEqualTo(first);
    }

    @Test
    void losesTheShareOfRoundTripsThatItWasTold() {
        Link link = new Link(40_000, 0, 0.1, 60, 0);
        OneWay up = OneWay.of(link, 1, "up");
        OneWay down = OneWay.of(link, 1, "down");
        int lost = 0;

        for (long probe = 0; probe < 100_000; probe++) {
            boolean isUp = up.arrivalNanos(probe * PROBE_NANOS) != OneWay.LOST;
            boolean isDown = down.arrivalNanos(probe * PROBE_NANOS) != OneWay.LOST;
            lost += isUp && isDown ? 0 : 1;
        }

        assertThat(lost / 100_000.0).isCloseTo(0.1, within(0.01));
    }

    @Test
    void losesInBursts() {
        GilbertElliott line = new GilbertElliott(0.02, 80, Draws.of(1, "loss"));
        List<Boolean> losses = new ArrayList<>();
        for (long tick = 0; tick < 200_000; tick++) {
            losses.add(line.loses(tick * TICK_NANOS));
        }

        long lost = losses.stream().filter(loss -> loss).count();
        int together = 0;
        for (int i = 1; i < losses.size(); i++) {
            together += losses.get(i) && losses.get(i - 1) ? 1 : 0;
        }

        assertThat(lost / 200_000.0).isCloseTo(0.02, within(0.002));
        // by chance alone one in fifty would follow another
        assertThat((double) together / lost).isBetween(0.45, 0.65);
    }

    @Test
    void isAsBadForAFewProbesAsForManyInputs() {
        GilbertElliott seldom = new GilbertElliott(0.02, 80, Draws.of(1, "loss"));
        int lost = 0;

        for (long probe = 0; probe < 200_000; probe++) {
            lost += seldom.loses(probe * PROBE_NANOS) ? 1 : 0;
        }

        assertThat(lost / 200_000.0).isCloseTo(0.02, within(0.002));
    }

    private static long[] rtts(Link link, long randomSeed) {
        OneWay down = OneWay.of(link, randomSeed, "down");
        OneWay up = OneWay.of(link, randomSeed, "up");
        long[] rtts = new long[PROBES];
        for (int i = 0; i < PROBES; i++) {
            long sent = i * PROBE_NANOS;
            long there = down.arrivalNanos(sent);
            rtts[i] = there == OneWay.LOST ? -1 : up.arrivalNanos(there) - sent;
        }
        return rtts;
    }

    /** What RFC 3550's jitter tends to, in the long run. */
    private static double meanDifferenceMicros(long[] rtts) {
        double sum = 0;
        for (int i = 1; i < rtts.length; i++) {
            sum += Math.abs(rtts[i] - rtts[i - 1]) / 1000.0;
        }
        return sum / (rtts.length - 1);
    }
}
