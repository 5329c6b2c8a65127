package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A player measured by another process than the one it submits to. */
@ExtendWith(RedisExtension.class)
class BeaconFleetIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void believesWhatABeaconOfTheFleetSignedAndNothingElse(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis);
                HttpClient http = HttpClient.newHttpClient()) {
            // the first, so that the other one's first round of the mesh meets it: the second is a minute later
            fleet.start("west", "--role=session,beacon", "--region=west,far-west", "--beacon-port=0");
            NodeProcess control = fleet.start("control", "--role=control,beacon", "--region=east", "--beacon-port=0");
            Awaitility.await().atMost(PATIENCE).until(() -> Probed.beacons(fleet, control) == 3);
            int port = Probed.port(fleet, control, "far-west");
            PlayerToken token = Probed.token(fleet, control, "anu");

            var other = Probed.measuring(token, port, "127.0.0.2");
            Measurement mine = Probed.measured(token, port, "127.0.0.1");
            Measurement elsewhere = other.join();

            assertThat(mine.region()).isEqualTo("far-west");
            assertThat(Probed.submit(http, control, token, "anu", mine.encode()))
                    .isEqualTo("accepted");
            assertThat(Probed.submit(http, control, token, "anu", mine.encode()))
                    .isEqualTo("replayed");
            assertThat(Probed.submit(http, control, token, "anu", elsewhere.encode()))
                    .isEqualTo("foreign_address");
            assertThat(Probed.submit(http, control, token, "anu", withoutSignature(elsewhere)))
                    .isEqualTo("unsigned");
            assertThat(Probed.submit(http, control, token, "anu", closer(elsewhere)))
                    .isEqualTo("forged");
            assertThat(Probed.submit(http, control, Probed.token(fleet, control, "anu"), "anu", "close"))
                    .isEqualTo("malformed");
            countsEach(fleet, control);
            Awaitility.await().atMost(PATIENCE).until(() -> meshMeasured(fleet, control) >= 2);
        }
    }

    private static void countsEach(FleetBench fleet, NodeProcess control) throws Exception {
        String metrics = fleet.get(control, "/metrics").body();
        for (String fate :
                new String[] {"accepted", "replayed", "foreign_address", "unsigned", "forged", "malformed"}) {
            assertThat(metrics).contains("naadam_measurements_total{fate=\"" + fate + "\"} 1.0");
        }
    }

    private static String withoutSignature(Measurement measurement) {
        byte[] bytes = measurement.toBytes();
        Arrays.fill(bytes, bytes.length - 64, bytes.length, (byte) 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** With a jitter that nobody measured: the four bytes before the signature. */
    private static String closer(Measurement measurement) {
        byte[] bytes = measurement.toBytes();
        bytes[bytes.length - 68] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static double meshMeasured(FleetBench fleet, NodeProcess control) throws Exception {
        String line = fleet.get(control, "/metrics")
                .body()
                .lines()
                .filter(found -> found.startsWith("naadam_mesh_measurements_total{fate=\"measured\"}"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.substring(line.indexOf(' ') + 1));
    }
}
