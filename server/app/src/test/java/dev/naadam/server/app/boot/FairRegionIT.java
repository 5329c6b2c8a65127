package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerToken;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From two measured players to a match in the fairest region, and the proof of it. */
@ExtendWith(RedisExtension.class)
class FairRegionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FAIR = """
            {"game": "arena-10", "region": "fair",
             "teams": [{"name": "E", "players": ["anu"]}, {"name": "W", "players": ["bat"]}]}""";

    @TempDir
    Path folder;

    @Test
    void aMatchOfMeasuredPlayersIsPlayedWhereItIsFairestAndSaysWhy(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis);
                HttpClient http = HttpClient.newHttpClient()) {
            NodeProcess node =
                    fleet.start("all", "--role=control,session,beacon", "--region=wuhu,horinger", "--beacon-port=0");
            Awaitility.await().atMost(PATIENCE).until(() -> Probed.beacons(fleet, node) == 2);
            measure(fleet, http, node, "anu");

            HttpResponse<String> tooEarly = fleet.post(node, "/v1/matches", FAIR);
            measure(fleet, http, node, "bat");
            HttpResponse<String> created = fleet.post(node, "/v1/matches", FAIR);

            assertThat(tooEarly.statusCode()).isEqualTo(409);
            assertThat(tooEarly.body()).contains("player-unmeasured", "bat");
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            JsonNode match = new ObjectMapper().readTree(created.body());
            JsonNode proof = fleet.json(node, "/v1/matches/" + match.path("id").asText() + "/region-decision");
            // over the loopback a busy machine decides which of the two is nearer; the western one wins if both are
            // fair
            boolean isWestFair = proof.path("fairSet")
                    .valueStream()
                    .anyMatch(fair -> fair.asText().equals("horinger"));
            assertThat(proof.path("chosen").asText()).isEqualTo(isWestFair ? "horinger" : "wuhu");
            assertThat(match.path("region")).isEqualTo(proof.path("chosen"));
            assertThat(proof.path("players").findValuesAsText("player")).contains("anu", "bat");
            assertThat(proof.path("regions")).hasSize(2);
        }
    }

    private static void measure(FleetBench fleet, HttpClient http, NodeProcess node, String player) throws Exception {
        PlayerToken token = Probed.token(fleet, node, player);
        List<CompletableFuture<Measurement>> signed = new ArrayList<>();
        for (String region : List.of("wuhu", "horinger")) {
            signed.add(Probed.measuring(token, Probed.port(fleet, node, region), "127.0.0.1"));
        }
        for (CompletableFuture<Measurement> each : signed) {
            assertThat(Probed.submit(http, node, token, player, each.join().encode()))
                    .isEqualTo("accepted");
        }
    }
}
