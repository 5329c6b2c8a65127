package dev.naadam.protocol.fuzz;

import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.COOKIE;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.beacon.BeaconSamples.FIGURES;
import static dev.naadam.protocol.beacon.BeaconSamples.NONCE;
import static dev.naadam.protocol.beacon.BeaconSamples.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.protocol.beacon.BeaconSamples;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerClaim;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeCookies;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFetch;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeShape;
import dev.naadam.protocol.beacon.ProbeStart;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever reaches a beacon, its client or the control plane is read or is none. */
class BeaconFuzzTest {

    private final Campaign campaign = new Campaign(BeaconFuzzTest.class);
    private final ProbeCookies cookies = new ProbeCookies(bytes -> Arrays.fill(bytes, (byte) 1), 0);

    @Test
    void aBeaconReadsWhatHasNoFaultAndNamesTheFaultOfTheRest() {
        Set<BeaconFate> faults = EnumSet.noneOf(BeaconFate.class);
        byte[] echo = new Probe(RUN, 7, NONCE).toBytes();
        Probe.turnIntoEcho(echo);
        byte[] start =
                new ProbeStart(CLIENT_RANDOM, COOKIE, BeaconSamples.claim().toBytes()).toBytes();
        int[] read = new int[1];

        fuzzer(ProbeAsk.toBytes(CLIENT_RANDOM), start, echo, ProbeFetch.toBytes(RUN))
                .feed(10_000, packet -> {
                    BeaconFate fault = ProbeShape.fault(packet, packet.length);
                    if (fault != null) {
                        faults.add(fault);
                        return;
                    }
                    read[0]++;
                    ProbeAsk.clientRandom(packet);
                    if (packet.length == ProbeStart.BYTES) {
                        PlayerClaim.read(ProbeStart.read(packet).claim());
                        cookies.isValid(ProbeStart.read(packet), PRIMARY, 0);
                    }
                    if (packet.length == Probe.BYTES) {
                        Probe.readEcho(packet);
                    }
                });

        assertThat(read[0]).as(campaign.toRepeat()).isPositive();
        assertThat(faults)
                .as(campaign.toRepeat())
                .containsExactlyInAnyOrder(
                        BeaconFate.TOO_SHORT,
                        BeaconFate.TOO_LONG,
                        BeaconFate.WRONG_VERSION,
                        BeaconFate.UNKNOWN_TYPE,
                        BeaconFate.MALFORMED);
    }

    @Test
    void aClientTakesEveryAnswerOrIgnoresIt() {
        byte[] cookie = new ProbeCookie(CLIENT_RANDOM, COOKIE, NOW_MILLIS).toBytes();
        byte[] probe = new Probe(RUN, 7, NONCE).toBytes();
        byte[] deny = ProbeDeny.toBytes(CLIENT_RANDOM, DenyReason.FULL);
        byte[] figures = new ProbeResult.Unsigned(RUN, FIGURES).toBytes();
        byte[] signed = new ProbeResult.Signed(RUN, BeaconSamples.measurement()).toBytes();
        int[] taken = new int[4];

        fuzzer(cookie, probe, deny, figures, signed).feed(10_000, packet -> {
            taken[0] += ProbeCookie.read(packet, packet.length) == null ? 0 : 1;
            taken[1] += Probe.read(packet, packet.length) == null ? 0 : 1;
            taken[2] += ProbeDeny.read(packet, packet.length, CLIENT_RANDOM) == null ? 0 : 1;
            ProbeResult result = ProbeResult.read(packet, packet.length);
            if (result != null) {
                taken[3]++;
                assertThat(result.toBytes()).as(campaign.toRepeat()).isEqualTo(packet);
            }
        });

        assertThat(taken).as(campaign.toRepeat()).doesNotContain(0);
    }

    @Test
    void everyTextIsATokenAndAMeasurementOrNone() {
        byte[] token = Base64.getUrlDecoder().decode(BeaconSamples.token().encode());
        int[] taken = new int[2];

        fuzzer(token, BeaconSamples.measurement().toBytes()).feed(10_000, packet -> {
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(packet);
            PlayerToken read = PlayerToken.decode(text);
            Measurement measurement = Measurement.decode(text);
            taken[0] += read == null ? 0 : 1;
            taken[1] += measurement == null ? 0 : 1;
            assertThat(read == null || read.encode().equals(text)).isTrue();
            assertThat(measurement == null || measurement.encode().equals(text)).isTrue();
        });

        assertThat(taken).as(campaign.toRepeat()).doesNotContain(0);
    }

    private PacketFuzzer fuzzer(byte[]... genuine) {
        return new PacketFuzzer(campaign, List.of(genuine));
    }
}
