package dev.naadam.protocol.beacon;

import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.COOKIE;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.run;
import static dev.naadam.protocol.beacon.BeaconSamples.FIGURES;
import static dev.naadam.protocol.beacon.BeaconSamples.NONCE;
import static dev.naadam.protocol.beacon.BeaconSamples.RUN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.ProtocolLimits;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbePacketsTest {

    private static final byte[] ASK = ProbeAsk.toBytes(CLIENT_RANDOM);
    private static final byte[] START =
            new ProbeStart(CLIENT_RANDOM, COOKIE, BeaconSamples.claim().toBytes()).toBytes();
    private static final byte[] FETCH = ProbeFetch.toBytes(RUN);

    @Test
    void noAnswerIsLongerThanItsQuestion() {
        assertThat(ProbeCookie.BYTES).isLessThanOrEqualTo(ProbeAsk.BYTES);
        assertThat(BeaconLimits.PROBES * Probe.BYTES).isLessThanOrEqualTo(ProbeStart.BYTES);
        assertThat(ProbeDeny.BYTES).isLessThanOrEqualTo(ProbeStart.BYTES);
        assertThat(ProbeResult.MAX_BYTES).isEqualTo(470).isLessThanOrEqualTo(ProbeFetch.BYTES);
        assertThat(ProbeFetch.BYTES).isEqualTo(ProtocolLimits.MAX_DATAGRAM_BYTES);
    }

    @Test
    void aClientReadsWhatABeaconWrites() {
        byte[] cookie = new ProbeCookie(CLIENT_RANDOM, COOKIE, NOW_MILLIS).toBytes();
        byte[] probe = new Probe(RUN, 14, NONCE).toBytes();
        byte[] deny = ProbeDeny.toBytes(CLIENT_RANDOM, DenyReason.TOO_MANY);

        assertThat(requireNonNull(ProbeCookie.read(cookie, cookie.length)).cookie())
                .isEqualTo(COOKIE);
        assertThat(requireNonNull(Probe.read(probe, probe.length)).nonce()).isEqualTo(NONCE);
        assertThat(ProbeDeny.read(deny, deny.length, CLIENT_RANDOM)).isEqualTo(DenyReason.TOO_MANY);
        assertThat(ProbeDeny.read(deny, deny.length, run(1, 16))).isNull();
    }

    @Test
    void aBeaconReadsWhatAClientWrites() {
        byte[] echo = new Probe(RUN, 3, NONCE).toBytes();
        Probe.turnIntoEcho(echo);

        for (byte[] packet : List.of(ASK, START, echo, FETCH)) {
            assertThat(ProbeShape.fault(packet, packet.length)).isNull();
        }
        assertThat(ProbeAsk.clientRandom(ASK)).isEqualTo(CLIENT_RANDOM);
        assertThat(ProbeStart.read(START).claim())
                .isEqualTo(BeaconSamples.claim().toBytes());
        assertThat(ProbeStart.read(START).cookie()).isEqualTo(COOKIE);
        assertThat(Probe.readEcho(echo).nonce()).isEqualTo(NONCE);
        assertThat(Probe.readEcho(echo).number()).isEqualTo(3);
        assertThat(ProbeFetch.run(FETCH)).isEqualTo(RUN);
    }

    @Test
    void aStartWithoutAClaimHasAnEmptyOne() {
        byte[] start = new ProbeStart(CLIENT_RANDOM, COOKIE, new byte[0]).toBytes();

        assertThat(ProbeShape.fault(start, start.length)).isNull();
        assertThat(ProbeStart.read(start).claim()).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithAPacketTheCheapestFirst() {
        assertThat(fault(ASK, 0, 0xff)).isEqualTo(BeaconFate.WRONG_VERSION);
        assertThat(fault(ASK, 0, 0x51)).isEqualTo(BeaconFate.UNKNOWN_TYPE);
        assertThat(fault(ASK, 0, 0x40)).isEqualTo(BeaconFate.UNKNOWN_TYPE);
        assertThat(ProbeShape.fault(ASK, 0)).isEqualTo(BeaconFate.TOO_SHORT);
        assertThat(ProbeShape.fault(ASK, 47)).isEqualTo(BeaconFate.TOO_SHORT);
        assertThat(ProbeShape.fault(Arrays.copyOf(ASK, 49), 49)).isEqualTo(BeaconFate.TOO_LONG);
        assertThat(fault(ASK, 47, 1)).isEqualTo(BeaconFate.MALFORMED);
        assertThat(fault(FETCH, 9, 1)).isEqualTo(BeaconFate.MALFORMED);
        assertThat(fault(START, 1199, 1)).isEqualTo(BeaconFate.MALFORMED);
    }

    @Test
    void aBeaconTakesNothingThatABeaconSends() {
        for (int type : List.of(ProbeType.COOKIE, ProbeType.PROBE, ProbeType.RESULT, ProbeType.DENY)) {
            for (int length : List.of(ProbeAsk.BYTES, Probe.BYTES, ProbeStart.BYTES)) {
                byte[] packet = new byte[length];
                packet[0] = ProbeType.firstByte(type);

                assertThat(ProbeShape.fault(packet, length)).isEqualTo(BeaconFate.UNKNOWN_TYPE);
            }
        }
    }

    @Test
    void refusesAClaimOfALengthThatNoClaimHas() {
        assertThat(fault(START, 33, PlayerClaim.MIN_BYTES - 1)).isEqualTo(BeaconFate.MALFORMED);
        assertThat(fault(START, 33, PlayerClaim.MAX_BYTES + 1)).isEqualTo(BeaconFate.MALFORMED);
        assertThat(fault(START, 34, 0xff)).isEqualTo(BeaconFate.MALFORMED);
        assertThat(PlayerClaim.MIN_BYTES).isEqualTo(117);
        assertThat(PlayerClaim.MAX_BYTES).isEqualTo(180);
    }

    @Test
    void aClientReadsBothKindsOfResult() {
        byte[] figures = new ProbeResult.Unsigned(RUN, FIGURES).toBytes();
        byte[] signed = new ProbeResult.Signed(RUN, BeaconSamples.measurement()).toBytes();

        assertThat(ProbeResult.read(figures, figures.length)).isEqualTo(new ProbeResult.Unsigned(RUN, FIGURES));
        assertThat(ProbeResult.read(signed, signed.length)).isInstanceOf(ProbeResult.Signed.class);
        assertThat(requireNonNull(ProbeResult.read(signed, signed.length)).figures())
                .isEqualTo(FIGURES);
        assertThat(ProbeResult.read(signed, signed.length - 1)).isNull();
        assertThat(ProbeResult.read(Arrays.copyOf(figures, 33), 33)).isNull();
        figures[9] = 3;
        assertThat(ProbeResult.read(figures, figures.length)).isNull();
    }

    private static BeaconFate fault(byte[] packet, int offset, int value) {
        byte[] changed = packet.clone();
        changed[offset] = (byte) value;
        return requireNonNull(ProbeShape.fault(changed, changed.length));
    }
}
