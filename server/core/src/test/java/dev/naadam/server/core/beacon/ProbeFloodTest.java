package dev.naadam.server.core.beacon;

import static dev.naadam.server.core.beacon.TestBeacon.ADDRESS;
import static dev.naadam.server.core.beacon.TestBeacon.MILLI;
import static dev.naadam.server.core.beacon.TestBeacon.SECOND;
import static dev.naadam.server.core.beacon.TestBeacon.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeStart;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProbeFloodTest {

    private final TestBeacon test = new TestBeacon();

    @Test
    void aSecondOfFiftyThousandForgedSourcesLeavesNothingBehind() {
        byte[] ask = ProbeAsk.toBytes(test.entropy.bytes(16));
        byte[] start = new ProbeStart(new byte[16], new byte[16], new byte[0]).toBytes();

        for (long i = 0; i < 50_000; i++) {
            test.receiveFrom(ADDRESS + (i << 16), ask);
            test.receiveFrom(ADDRESS + (i << 16), start);
            test.nowNanos += SECOND / 50_000;
            test.replies.clear();
        }

        assertThat(test.beacon.counters().runs()).isZero();
        assertThat(test.bytesOut).isLessThanOrEqualTo(test.bytesIn);
        assertThat(test.beacon.counters().of(BeaconFate.BAD_COOKIE)).isEqualTo(50_000);
        assertThat(test.beacon.counters().of(BeaconFate.RATE_LIMITED)).isPositive();
    }

    @Test
    void aPlayerIsMeasuredThroughAFloodThatCannotAnswerItsCookies() {
        byte[] start = new ProbeStart(new byte[16], new byte[16], new byte[0]).toBytes();
        byte[] mine = test.start(ADDRESS, test.entropy.bytes(16), test.claim());
        for (long i = 1; i < 20_000; i++) {
            test.receiveFrom(ADDRESS + (i << 16), start);
        }

        assertThat(test.receive(mine)).isEqualTo(BeaconFate.STARTED);
    }

    @Test
    void forgedAsksInAPlayersNameDoNotShutItOutOnceItHasItsCookie() {
        byte[] mine = test.start(ADDRESS, test.entropy.bytes(16), test.claim());
        byte[] ask = ProbeAsk.toBytes(new byte[16]);
        for (int i = 0; i < 10_000; i++) {
            test.receive(ask);
        }

        assertThat(test.receive(ask)).isEqualTo(BeaconFate.RATE_LIMITED);
        assertThat(test.receive(mine)).isEqualTo(BeaconFate.STARTED);
    }

    @Test
    void oneSourceOpensNoMoreRunsThanItsBudget() {
        TestBeacon tight = new TestBeacon(TestBeacon.budgets(60, 4_096, 2_048));
        int started = 0;
        for (int i = 0; i < 300; i++) {
            byte[] start = tight.start(ADDRESS, tight.entropy.bytes(16), new byte[0]);
            started += tight.receive(start) == BeaconFate.STARTED ? 1 : 0;
        }

        assertThat(started).isEqualTo(60);
        assertThat(ProbeDeny.BYTES).isEqualTo(tight.lastReply().length);
    }

    @Test
    void claimsToBeCheckedComeSpreadOutSoThatEchoesDoNotWaitBehindThem() {
        int checked = 0;
        for (int i = 0; i < 100; i++) {
            byte[] forged = test.claim();
            forged[forged.length - 1] ^= 1;
            byte[] start = test.start(ADDRESS + ((long) i << 16), test.entropy.bytes(16), forged);
            checked += test.receiveFrom(ADDRESS + ((long) i << 16), start) == BeaconFate.BAD_CLAIM ? 1 : 0;
        }

        assertThat(checked).isEqualTo(8);
    }

    @Test
    void neverSendsMoreThanItGotWhateverComes() {
        Random random = new Random(3);
        ProbeResult result = test.measure(test.claim(), all(5));
        assertThat(test.bytesOut).isLessThanOrEqualTo(test.bytesIn);

        for (int i = 0; i < 2_000; i++) {
            byte[] packet =
                    random.nextBoolean() ? ProbeFetch.toBytes(result.run()) : ProbeAsk.toBytes(test.entropy.bytes(16));
            packet[random.nextInt(packet.length)] ^= (byte) random.nextInt(4);
            test.receive(packet);
            test.nowNanos += MILLI;
        }

        assertThat(test.bytesOut).isLessThanOrEqualTo(test.bytesIn);
        assertThat(test.beacon.counters().of(BeaconCounters.Count.BYTES_SENT)).isEqualTo(test.bytesOut);
        assertThat(test.beacon.counters().of(BeaconCounters.Count.BYTES_RECEIVED))
                .isEqualTo(test.bytesIn);
    }
}
