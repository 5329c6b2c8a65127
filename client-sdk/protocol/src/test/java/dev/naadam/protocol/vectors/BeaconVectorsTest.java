package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.beacon.BeaconSamples.KEYS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.protocol.beacon.Probe;
import dev.naadam.protocol.beacon.ProbeCookie;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.beacon.ProbeResult;
import dev.naadam.protocol.beacon.ProbeShape;
import dev.naadam.protocol.beacon.ProbeStart;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeaconVectorsTest {

    @Test
    void aBeaconReadsEveryPacketOfAClient() throws IOException {
        for (String name : List.of("probe_ask", "probe_start", "probe_start_unsigned", "probe_echo", "probe_fetch")) {
            byte[] packet = VectorFile.load(name + ".hex").get("packet");

            assertThat(ProbeShape.fault(packet, packet.length)).as(name).isNull();
        }
        VectorFile start = VectorFile.load("probe_start.hex");
        assertThat(ProbeStart.read(start.get("packet")).claim()).isEqualTo(start.get("claim"));
    }

    @Test
    void aClientReadsEveryAnswer() throws IOException {
        VectorFile cookie = VectorFile.load("probe_cookie.hex");
        VectorFile probe = VectorFile.load("probe_last.hex");

        assertThat(requireNonNull(ProbeCookie.read(cookie.get("packet"), 48)).cookie())
                .isEqualTo(cookie.get("cookie"));
        assertThat(requireNonNull(Probe.read(probe.get("packet"), 64)).nonce()).isEqualTo(probe.get("nonce"));
        assertThat(figures("probe_result_nothing.hex").samples()).isZero();
        assertThat(figures("probe_result_slowest.hex").jitterMicros()).isEqualTo(1_000_000);
        assertThat(figures("probe_result_signed.hex").p25Micros()).isEqualTo(8_250);
    }

    @Test
    void theControlPlaneReadsTheTokenAndTheMeasurement() throws IOException {
        PlayerToken token = requireNonNull(PlayerToken.decode(text("player_token.hex")));
        Measurement measurement = requireNonNull(Measurement.decode(text("measurement.hex")));

        assertThat(token.isGenuine(KEYS)).isTrue();
        assertThat(measurement.isSigned()).isTrue();
        assertThat(measurement.certificate().isSigned(KEYS)).isTrue();
        assertThat(measurement.player()).isEqualTo(token.claim().player());
    }

    private static String text(String name) throws IOException {
        return new String(VectorFile.load(name).get("text"), US_ASCII);
    }

    private static ProbeFigures figures(String name) throws IOException {
        byte[] packet = VectorFile.load(name).get("packet");
        return requireNonNull(ProbeResult.read(packet, packet.length)).figures();
    }
}
