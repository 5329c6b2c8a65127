package dev.naadam.server.core.beacon;

import static dev.naadam.server.core.beacon.TestBeacon.ADDRESS;
import static dev.naadam.server.core.beacon.TestBeacon.MILLI;
import static dev.naadam.server.core.beacon.TestBeacon.all;
import static dev.naadam.server.core.beacon.TestBeacon.echo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeStart;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BeaconTest {

    private static final byte[] NO_CLAIM = {};

    private final TestBeacon test = new TestBeacon();
    private final byte[] random = test.entropy.bytes(16);

    @Test
    void measuresAndSignsWhatItsOwnClockSaw() {
        ProbeResult result = test.measure(test.claim(), all(23));

        Measurement measurement = ((ProbeResult.Signed) result).measurement();
        assertThat(measurement.figures()).isEqualTo(new ProbeFigures(14, 14, 23_000, 23_000, 23_000, 23_000, 0));
        assertThat(measurement.isSigned()).isTrue();
        assertThat(measurement.certificate().isSigned(test.keys)).isTrue();
        assertThat(measurement.player()).isEqualTo(test.player);
        assertThat(measurement.region()).isEqualTo("gui-an");
        assertThat(measurement.measuredAtMillis()).isEqualTo(test.millis());
        assertThat(measurement.addressHash())
                .isEqualTo(test.platform.addressHash(TestBeacon.source(ADDRESS).wireAddress()));
    }

    @Test
    void signsNothingForWhoShowsNoClaim() {
        ProbeResult result = test.measure(NO_CLAIM, all(23));

        assertThat(result).isInstanceOf(ProbeResult.Unsigned.class);
        assertThat(result.figures().p25Micros()).isEqualTo(23_000);
    }

    @Test
    void doesNotCountTheFirstProbe() {
        long[] rtts = all(10);
        rtts[0] = 900;

        assertThat(test.measure(NO_CLAIM, rtts).figures().p95Micros()).isEqualTo(10_000);
    }

    @Test
    void spreadsFifteenProbesOverMoreThanTwoSecondsAtMomentsThatDiffer() {
        Probe probe = test.open(ADDRESS, NO_CLAIM);
        long firstNanos = test.nowNanos;
        long lastNanos = firstNanos;
        Set<Long> gaps = new TreeSet<>();

        for (int number = 1; number < 15; number++) {
            probe = requireNonNull(test.nextProbe());
            gaps.add(test.nowNanos - lastNanos);
            lastNanos = test.nowNanos;
        }

        assertThat(probe.number()).isEqualTo(14);
        assertThat(test.nextProbe()).isNull();
        assertThat(lastNanos - firstNanos).isBetween(2_030 * MILLI, 3_430 * MILLI);
        assertThat(gaps).hasSizeGreaterThan(12).allMatch(gap -> gap >= 145 * MILLI && gap < 245 * MILLI);
    }

    @Test
    void givesTheResultAsOftenAsItIsAskedForAndForgetsTheRunThen() {
        ProbeResult result = test.measure(test.claim(), all(5));
        byte[] fetch = ProbeFetch.toBytes(result.run());
        byte[] first = test.lastReply();

        assertThat(test.receive(fetch)).isEqualTo(BeaconFate.FETCHED);
        assertThat(test.lastReply()).isEqualTo(first);
        assertThat(test.beacon.counters().of(BeaconCounters.Count.SIGNED)).isEqualTo(1);

        test.nowNanos += 10_000 * MILLI;
        test.beacon.advance(test.nowNanos, test::reply);
        assertThat(test.receive(fetch)).isEqualTo(BeaconFate.UNKNOWN_RUN);
        assertThat(test.beacon.counters().runs()).isZero();
    }

    @Test
    void tellsNoResultBeforeTheLastProbeIsEchoedOrLost() {
        Probe probe = test.open(ADDRESS, NO_CLAIM);
        byte[] fetch = ProbeFetch.toBytes(probe.run());
        while (probe.number() < 14) {
            assertThat(test.receive(fetch)).isEqualTo(BeaconFate.EARLY);
            test.receive(echo(probe));
            probe = requireNonNull(test.nextProbe());
        }

        assertThat(test.receive(fetch)).isEqualTo(BeaconFate.EARLY);
        test.receive(echo(probe));
        assertThat(test.receive(fetch)).isEqualTo(BeaconFate.FETCHED);
    }

    @Test
    void opensOneRunForAStartThatComesAgain() {
        byte[] start = test.start(ADDRESS, random, test.claim());

        assertThat(test.receive(start)).isEqualTo(BeaconFate.STARTED);
        assertThat(test.receive(start)).isEqualTo(BeaconFate.REPEATED);
        assertThat(test.beacon.counters().runs()).isEqualTo(1);
    }

    @Test
    void refusesAClaimThatIsForgedExpiredOrNone() {
        byte[] forged = test.claim();
        forged[forged.length - 1] ^= 1;
        byte[] none = test.claim();
        none[0] = 2;
        byte[] expired = test.claim();

        assertThat(denied(forged, BeaconFate.BAD_CLAIM)).isEqualTo(DenyReason.BAD_CLAIM);
        assertThat(denied(none, BeaconFate.BAD_CLAIM)).isEqualTo(DenyReason.BAD_CLAIM);
        test.nowNanos += 901_000 * MILLI;
        assertThat(denied(expired, BeaconFate.EXPIRED_CLAIM)).isEqualTo(DenyReason.EXPIRED_CLAIM);
        assertThat(test.beacon.counters().runs()).isZero();
    }

    @Test
    void refusesAStartWithoutTheCookieOfItsAddressAndRandom() {
        byte[] start = test.start(ADDRESS, random, NO_CLAIM);
        byte[] otherRandom = start.clone();
        otherRandom[1] ^= 1;

        assertThat(test.receiveFrom(ADDRESS + 1, start)).isEqualTo(BeaconFate.BAD_COOKIE);
        assertThat(test.receive(otherRandom)).isEqualTo(BeaconFate.BAD_COOKIE);
        assertThat(test.receive(new ProbeStart(random, new byte[16], NO_CLAIM).toBytes()))
                .isEqualTo(BeaconFate.BAD_COOKIE);
    }

    @Test
    void keepsRoomForThoseWhoShowAClaim() {
        TestBeacon small = new TestBeacon(TestBeacon.budgets(1_024, 2, 1));
        small.open(ADDRESS + 1, NO_CLAIM);

        assertThat(small.receive(small.start(ADDRESS, random, NO_CLAIM))).isEqualTo(BeaconFate.FULL);
        assertThat(ProbeDeny.read(small.lastReply(), ProbeDeny.BYTES, random)).isEqualTo(DenyReason.FULL);
        assertThat(small.receive(small.start(ADDRESS, random, small.claim()))).isEqualTo(BeaconFate.STARTED);
        assertThat(small.receiveFrom(ADDRESS + 2, small.start(ADDRESS + 2, random, small.claim())))
                .isEqualTo(BeaconFate.FULL);
    }

    @Test
    void signsNothingWithACertificateThatHasRunOut() {
        test.nowNanos += 86_400_000L * MILLI;

        assertThat(test.measure(test.claim(), all(5))).isInstanceOf(ProbeResult.Unsigned.class);
        assertThat(test.beacon.counters().of(BeaconCounters.Count.NOT_SIGNED)).isEqualTo(1);
    }

    @Test
    void answersForeignEchoesAndNeverTheirAnswers() {
        byte[] ping = new byte[32];
        Arrays.fill(ping, (byte) 0xff);

        assertThat(test.receive(ping)).isEqualTo(BeaconFate.PINGED);
        byte[] pong = test.lastReply();
        assertThat(pong).hasSize(32).startsWith(0, 0, 0xff, 0xff);
        test.replies.clear();
        assertThat(test.receive(pong)).isEqualTo(BeaconFate.WRONG_VERSION);
        assertThat(test.receive(Arrays.copyOf(ping, 33))).isEqualTo(BeaconFate.TOO_LONG);
        assertThat(test.receive(Arrays.copyOf(ping, 1))).isEqualTo(BeaconFate.WRONG_VERSION);
        assertThat(test.replies).isEmpty();
    }

    @Test
    void answersTwentyForeignEchoesASecond() {
        byte[] ping = {-1, -1};
        int answered = 0;

        for (int i = 0; i < 100; i++) {
            answered += test.receive(ping) == BeaconFate.PINGED ? 1 : 0;
        }

        assertThat(answered).isEqualTo(20);
        assertThat(test.receiveFrom(ADDRESS + (1 << 16), ping)).isEqualTo(BeaconFate.PINGED);
    }

    private DenyReason denied(byte[] claim, BeaconFate fate) {
        byte[] fresh = test.entropy.bytes(16);
        assertThat(test.receive(test.start(ADDRESS, fresh, claim))).isEqualTo(fate);
        return requireNonNull(ProbeDeny.read(test.lastReply(), ProbeDeny.BYTES, fresh));
    }
}
