package dev.naadam.server.core.beacon;

import static dev.naadam.server.core.beacon.TestBeacon.ADDRESS;
import static dev.naadam.server.core.beacon.TestBeacon.MILLI;
import static dev.naadam.server.core.beacon.TestBeacon.all;
import static dev.naadam.server.core.beacon.TestBeacon.echo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.beacon.ProbeResult;
import org.junit.jupiter.api.Test;

/** A client that wants to look closer, farther, or like somebody else: one test for each line of what it may try. */
class ForgingTest {

    private static final byte[] NO_CLAIM = {};

    private final TestBeacon test = new TestBeacon();

    @Test
    void anEchoBeforeItsProbeIsWorthNothingWhateverItGuesses() {
        Probe first = test.open(ADDRESS, NO_CLAIM);

        for (int number = 1; number < 256; number++) {
            assertThat(test.receive(echo(new Probe(first.run(), number, first.nonce()))))
                    .isEqualTo(BeaconFate.BAD_NONCE);
        }
        Probe second = requireNonNull(test.nextProbe());
        assertThat(second.nonce()).isNotEqualTo(first.nonce());
        test.nowNanos += 40 * MILLI;
        assertThat(test.receive(echo(second))).isEqualTo(BeaconFate.ECHOED);
    }

    @Test
    void anEchoCountsOnceSoALaterOneImprovesNothing() {
        Probe probe = test.open(ADDRESS, NO_CLAIM);

        assertThat(test.receive(echo(probe))).isEqualTo(BeaconFate.ECHOED);
        assertThat(test.receive(echo(probe))).isEqualTo(BeaconFate.REPLAYED);
    }

    @Test
    void noncesOfAnEarlierRunAreOfNoUseInALaterOneThatHasItsId() {
        byte[] random = test.entropy.bytes(16);
        byte[] start = test.start(ADDRESS, random, NO_CLAIM);
        test.receive(start);
        Probe known = requireNonNull(test.nextProbe());
        test.nowNanos += 20_000 * MILLI;
        for (int i = 0; i < 16; i++) {
            test.beacon.advance(test.nowNanos, test::reply);
            test.nowNanos += 12_000 * MILLI;
        }

        byte[] again = test.start(ADDRESS, random, NO_CLAIM);
        assertThat(test.receive(again)).isEqualTo(BeaconFate.STARTED);
        Probe probe = requireNonNull(test.nextProbe());

        assertThat(probe.run()).isEqualTo(known.run());
        assertThat(test.receive(echo(known))).isEqualTo(BeaconFate.BAD_NONCE);
        assertThat(test.receive(echo(probe))).isEqualTo(BeaconFate.ECHOED);
    }

    @Test
    void aFriendNearTheBeaconCannotEchoInItsPlace() {
        Probe probe = test.open(ADDRESS, NO_CLAIM);

        assertThat(test.receiveFrom(ADDRESS + (1 << 16), echo(probe))).isEqualTo(BeaconFate.UNKNOWN_RUN);
        assertThat(test.receiveFrom(ADDRESS + 1, echo(probe))).isEqualTo(BeaconFate.UNKNOWN_RUN);
    }

    @Test
    void aFriendWhoIsMeasuredInItsPlaceGetsAMeasurementOfTheFriendsAddress() {
        Measurement measurement = ((ProbeResult.Signed) test.measure(test.claim(), all(1))).measurement();

        byte[] elsewhere =
                test.platform.addressHash(TestBeacon.source(ADDRESS + (1 << 16)).wireAddress());

        assertThat(measurement.addressHash()).isNotEqualTo(elsewhere);
    }

    @Test
    void aDelayedEchoOnlyMakesItLookFarther() {
        ProbeFigures honest = test.measure(NO_CLAIM, all(20)).figures();
        ProbeFigures delayed = test.measure(NO_CLAIM, all(60)).figures();

        assertThat(delayed.minMicros()).isEqualTo(honest.minMicros() + 40_000);
    }

    @Test
    void anEchoAfterASecondIsALostProbe() {
        Probe probe = test.open(ADDRESS, NO_CLAIM);
        test.nowNanos += 1_000 * MILLI + 1;

        assertThat(test.receive(echo(probe))).isEqualTo(BeaconFate.LATE);
    }

    @Test
    void echoesKeptBackAreLostProbesAndNotLeftOut() {
        long[] rtts = {5, 5, -1, 80, -1, 5, -1, 5, 90, 5, -1, 5, 5, -1, 5};

        ProbeFigures figures = test.measure(test.claim(), rtts).figures();

        assertThat(figures.sent()).isEqualTo(14);
        assertThat(figures.samples()).isEqualTo(9);
        assertThat(figures.lossPermille()).isEqualTo(357);
    }

    @Test
    void fewerThanFiveEchoesAreNotSigned() {
        long[] four = {5, 5, 5, 5, 5, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

        ProbeResult result = test.measure(test.claim(), four);

        assertThat(result).isInstanceOf(ProbeResult.Unsigned.class);
        assertThat(result.figures().samples()).isEqualTo(4);
    }

    @Test
    void aPlayerChoosesAmongSixRunsAMinuteAndNoMore() {
        int started = 0;
        for (int i = 0; i < 20; i++) {
            byte[] start = test.start(ADDRESS, test.entropy.bytes(16), test.claim());
            started += test.receive(start) == BeaconFate.STARTED ? 1 : 0;
            test.nowNanos += 10 * MILLI;
        }

        assertThat(started).isEqualTo(6);
        byte[] other =
                test.token(MeasuredPlayer.named("other-cup", "anu")).claim().toBytes();
        assertThat(test.receive(test.start(ADDRESS, test.entropy.bytes(16), other)))
                .isEqualTo(BeaconFate.STARTED);
    }

    @Test
    void forgedClaimsUseUpNothingOfTheirPlayersRuns() {
        byte[] forged = test.claim();
        forged[forged.length - 1] ^= 1;
        for (int i = 0; i < 20; i++) {
            test.receive(test.start(ADDRESS, test.entropy.bytes(16), forged));
            test.nowNanos += 10 * MILLI;
        }

        assertThat(test.receive(test.start(ADDRESS, test.entropy.bytes(16), test.claim())))
                .isEqualTo(BeaconFate.STARTED);
    }
}
