package dev.naadam.server.app.boot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.server.app.beacon.ProbingClient;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
            NodeProcess control = fleet.start("control", "--role=control,beacon", "--region=east", "--beacon-port=0");
            fleet.start("west", "--role=session,beacon", "--region=west,far-west", "--beacon-port=0");
            Awaitility.await().atMost(PATIENCE).until(() -> beacons(fleet, control) == 3);
            int port = port(fleet, control, "far-west");
            PlayerToken token = token(fleet, control, "anu");

            Measurement mine = measured(token, port, "127.0.0.1");
            Measurement elsewhere = measured(token, port, "127.0.0.2");

            assertThat(mine.region()).isEqualTo("far-west");
            assertThat(submit(http, control, token, mine.encode())).isEqualTo("accepted");
            assertThat(submit(http, control, token, mine.encode())).isEqualTo("replayed");
            assertThat(submit(http, control, token, elsewhere.encode())).isEqualTo("foreign_address");
            assertThat(submit(http, control, token, withoutSignature(elsewhere)))
                    .isEqualTo("unsigned");
            assertThat(submit(http, control, token, closer(elsewhere))).isEqualTo("forged");
            assertThat(submit(http, control, token(fleet, control, "anu"), "close"))
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

    private static Measurement measured(PlayerToken token, int port, String from) throws Exception {
        byte[] claim = token.claim().toBytes();
        return requireNonNull(ProbingClient.measure(InetAddress.getByName(from), port, claim));
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

    private static PlayerToken token(FleetBench fleet, NodeProcess control, String player) throws Exception {
        HttpResponse<String> minted = fleet.post(control, "/v1/players/" + player + "/tokens", "{}");
        assertThat(minted.statusCode()).as(minted.body()).isEqualTo(201);
        return requireNonNull(PlayerToken.decode(json(minted).path("token").asText()));
    }

    /** {@code accepted}, or the fault. */
    private static String submit(HttpClient http, NodeProcess control, PlayerToken token, String measurement)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(control.apiUrl().resolve("/v1/players/anu/measurements"))
                .header("Authorization", "Bearer " + token.encode())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"measurement\": \"" + measurement + "\"}"))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return response.statusCode() == 201
                ? "accepted"
                : json(response).path("fault").asText();
    }

    private static long beacons(FleetBench fleet, NodeProcess control) throws Exception {
        return fleet.json(control, "/v1/regions").path("regions").findValues("beacons").stream()
                .filter(beacons -> !beacons.isEmpty())
                .count();
    }

    private static int port(FleetBench fleet, NodeProcess control, String id) throws Exception {
        for (JsonNode region : fleet.json(control, "/v1/regions").path("regions")) {
            if (region.path("id").asText().equals(id)) {
                String address = region.at("/beacons/0").asText();
                return Integer.parseInt(address.substring(address.indexOf(':') + 1));
            }
        }
        throw new AssertionError(id);
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

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }
}
