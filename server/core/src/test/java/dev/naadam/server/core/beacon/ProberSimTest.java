package dev.naadam.server.core.beacon;

import static dev.naadam.server.core.beacon.TestBeacon.MILLI;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A beacon that is measured by another one, over a network in virtual time that delays and loses. */
class ProberSimTest {

    private static final long BEACON = 99L << 16 | 7_700;

    private final TestBeacon test = new TestBeacon();
    private final Deque<Flight> toBeacon = new ArrayDeque<>();
    private final Deque<Flight> toProber = new ArrayDeque<>();
    private final Random random = new Random(4);
    private int lossPercent;

    @Test
    void isMeasuredByTheOtherBeaconsClock() {
        Prober prober = measured(claim(), 12);

        Measurement measurement = requireNonNull(prober.measurement());
        assertThat(measurement.isSigned()).isTrue();
        assertThat(measurement.player()).isEqualTo(MeasuredPlayer.beacon("zhong-wei"));
        assertThat(measurement.figures().samples()).isEqualTo(14);
        assertThat(measurement.figures().p25Micros()).isBetween(24_000L, 25_000L);
    }

    @Test
    void survivesLoss() {
        lossPercent = 15;

        Measurement measurement = requireNonNull(measured(claim(), 12).measurement());

        assertThat(measurement.figures().samples()).isBetween(5, 13);
        assertThat(measurement.figures().p25Micros()).isBetween(24_000L, 25_000L);
    }

    @Test
    void givesUpOnABeaconThatIsSilent() {
        lossPercent = 100;

        assertThat(measured(claim(), 12).measurement()).isNull();
    }

    @Test
    void givesUpWhenItIsDenied() {
        Prober prober = measured(Arrays.copyOf(new byte[] {1}, 150), 12);

        assertThat(prober.measurement()).isNull();
        assertThat(test.nowNanos - test.startNanos).isLessThan(1_000 * MILLI);
    }

    @Test
    void hearsNobodyElse() {
        Prober prober = new Prober(BEACON, new byte[16], claim(), test.nowNanos);
        byte[] cookie = new byte[48];
        cookie[0] = 0x42;

        prober.receive(BEACON + 1, cookie, 48, test.nowNanos, (to, packet, length) -> toBeacon.add(flight(packet)));

        assertThat(toBeacon).isEmpty();
    }

    private byte[] claim() {
        return test.token(MeasuredPlayer.beacon("zhong-wei")).claim().toBytes();
    }

    private Prober measured(byte[] claim, long oneWayMillis) {
        Prober prober = new Prober(BEACON, test.entropy.bytes(16), claim, test.nowNanos);
        while (!prober.isOver()) {
            prober.advance(test.nowNanos, (to, packet, length) -> toBeacon.add(flight(packet)));
            deliver(prober, oneWayMillis * MILLI);
            test.replies.clear();
            test.beacon.advance(test.nowNanos, test::reply);
            test.replies.forEach(packet -> toProber.add(flight(packet)));
            test.nowNanos += MILLI / 2;
        }
        return prober;
    }

    private void deliver(Prober prober, long oneWayNanos) {
        while (!toBeacon.isEmpty() && test.nowNanos - toBeacon.peek().sentNanos >= oneWayNanos) {
            test.replies.clear();
            Flight flight = toBeacon.poll();
            if (!flight.isLost) {
                test.receive(flight.packet);
            }
            test.replies.forEach(packet -> toProber.add(flight(packet)));
        }
        while (!toProber.isEmpty() && test.nowNanos - toProber.peek().sentNanos >= oneWayNanos) {
            Flight flight = toProber.poll();
            if (!flight.isLost) {
                prober.receive(
                        BEACON,
                        flight.packet,
                        flight.packet.length,
                        test.nowNanos,
                        (to, packet, length) -> toBeacon.add(flight(packet)));
            }
        }
    }

    private Flight flight(byte[] packet) {
        return new Flight(packet.clone(), test.nowNanos, random.nextInt(100) < lossPercent);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Flight(byte[] packet, long sentNanos, boolean isLost) {}
}
