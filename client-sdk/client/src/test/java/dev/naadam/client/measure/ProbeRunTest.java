package dev.naadam.client.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeAsk;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeDeny;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeType;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One run, packet by packet: STATES.md, "Client: measuring one region". */
class ProbeRunTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long RUN = 77;
    private static final ProbeFigures FIGURES = new ProbeFigures(14, 14, 1, 2, 3, 4, 5);

    private final List<byte[]> sent = new ArrayList<>();
    private final RegionBeacon beacon = new RegionBeacon("wuhu", new WireAddress(new byte[] {10, 0, 0, 1}, 7000));
    private final ProbeRun run = new ProbeRun(beacon, new byte[0], new SeededEntropy(1));

    @Test
    void asksFourTimesASecondForTwoSeconds() {
        run.start(0);
        for (long now = 0; now < 3 * SECOND; now += 1_000_000) {
            run.advance(now, this::send);
        }

        assertThat(sent).hasSize(8).allMatch(packet -> PacketType.type(packet[0]) == ProbeType.ASK);
        assertThat(run.state()).isEqualTo(ProbeState.UNREACHABLE);
    }

    @Test
    void ignoresACookieForAnotherRandom() {
        run.start(0);

        receive(new ProbeCookie(new byte[16], new byte[16], 1).toBytes(), 1);

        assertThat(run.state()).isEqualTo(ProbeState.ASKING);
    }

    @Test
    void ignoresADenialForAnotherRandom() {
        starting();

        receive(ProbeDeny.toBytes(new byte[16], DenyReason.FULL), 1);

        assertThat(run.state()).isEqualTo(ProbeState.STARTING);
    }

    @Test
    void givesUpTwoSecondsAfterAStartWithoutAProbe() {
        starting();

        run.advance(2 * SECOND - 1, this::send);
        assertThat(run.state()).isEqualTo(ProbeState.STARTING);
        run.advance(2 * SECOND, this::send);

        assertThat(run.state()).isEqualTo(ProbeState.UNREACHABLE);
    }

    @Test
    void echoesAProbeByteForByteButTheFirst() {
        starting();
        byte[] probe = probe(RUN, 0);

        receive(probe, 1);

        byte[] echo = sent.getLast();
        assertThat(PacketType.type(echo[0])).isEqualTo(ProbeType.ECHO);
        assertThat(Arrays.copyOfRange(echo, 1, Probe.BYTES)).isEqualTo(Arrays.copyOfRange(probe, 1, Probe.BYTES));
    }

    @Test
    void echoesNoProbeOfAnotherRun() {
        echoing();
        int before = sent.size();

        receive(probe(RUN + 1, 1), 2);

        assertThat(sent).hasSize(before);
        assertThat(run.probes()).isEqualTo(1);
    }

    @Test
    void echoesAProbeThatComesAgainOrAfterTheLast() {
        echoing();
        receive(probe(RUN, 14), 2);
        int before = sent.size();

        receive(probe(RUN, 0), 3);
        receive(probe(RUN, 7), 4);

        assertThat(sent).hasSize(before + 2);
        assertThat(run.state()).isEqualTo(ProbeState.FETCHING);
        assertThat(run.probes()).isEqualTo(3);
    }

    @Test
    void fetchesOneSecondAfterTheLastProbe() {
        echoing();
        receive(probe(RUN, 14), SECOND);
        sent.clear();

        run.advance(2 * SECOND - 1, this::send);
        assertThat(sent).isEmpty();
        run.advance(2 * SECOND, this::send);

        assertThat(PacketType.type(sent.getFirst()[0])).isEqualTo(ProbeType.FETCH);
    }

    @Test
    void fetchesAtOnceWhenTheLastProbeDidNotCome() {
        echoing();
        sent.clear();

        run.advance(ProbeRun.ECHO_LIMIT_NANOS + 1, this::send);
        run.advance(ProbeRun.ECHO_LIMIT_NANOS + 2, this::send);

        assertThat(run.state()).isEqualTo(ProbeState.FETCHING);
        assertThat(PacketType.type(sent.getFirst()[0])).isEqualTo(ProbeType.FETCH);
    }

    @Test
    void givesUpWhenThereIsNoResult() {
        echoing();
        receive(probe(RUN, 14), 2);

        run.advance(3 * SECOND + 2, this::send);

        assertThat(run.state()).isEqualTo(ProbeState.UNREACHABLE);
    }

    @Test
    void takesTheResultOfItsOwnRunOnly() {
        echoing();

        receive(new ProbeResult.Unsigned(RUN + 1, FIGURES).toBytes(), 2);
        assertThat(run.state()).isEqualTo(ProbeState.ECHOING);
        receive(new ProbeResult.Unsigned(RUN, FIGURES).toBytes(), 3);

        assertThat(run.result()).isEqualTo(new RegionResult.Measured("wuhu", FIGURES, null));
    }

    @Test
    void takesNoMeasurementOfAnotherRegion() {
        echoing();

        receive(new ProbeResult.Signed(RUN, ScriptedBeacon.measurement("guian", FIGURES)).toBytes(), 2);

        assertThat(run.state()).isEqualTo(ProbeState.ECHOING);
    }

    @Test
    void survivesWhateverComes() {
        echoing();
        SeededEntropy entropy = new SeededEntropy(2);

        for (int i = 0; i < 10_000; i++) {
            byte[] noise = entropy.bytes(i % 600);
            if (noise.length > 0) {
                noise[0] = (byte) ((noise[0] & 0x0f) | (sent.getFirst()[0] & 0xf0));
            }
            run.receive(noise, noise.length, 2, this::send);
        }

        assertThat(run.state()).isEqualTo(ProbeState.ECHOING);
    }

    private void starting() {
        run.start(0);
        run.advance(0, this::send);
        byte[] random = ProbeAsk.clientRandom(sent.getFirst());
        receive(new ProbeCookie(random, new byte[16], 1).toBytes(), 0);
        run.advance(0, this::send);
        assertThat(PacketType.type(sent.getLast()[0])).isEqualTo(ProbeType.START);
    }

    private void echoing() {
        starting();
        receive(probe(RUN, 0), 1);
        assertThat(run.state()).isEqualTo(ProbeState.ECHOING);
    }

    private void receive(byte[] packet, long nowNanos) {
        run.receive(packet, packet.length, nowNanos, this::send);
    }

    private void send(WireAddress to, byte[] packet, int length) {
        assertThat(to).isEqualTo(beacon.address());
        sent.add(Arrays.copyOf(packet, length));
    }

    private static byte[] probe(long runId, int number) {
        byte[] nonce = new byte[Probe.NONCE_BYTES];
        nonce[3] = (byte) number;
        return new Probe(runId, number, nonce).toBytes();
    }
}
