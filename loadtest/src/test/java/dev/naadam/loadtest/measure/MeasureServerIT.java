package dev.naadam.loadtest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.control.PlayerApi;
import dev.naadam.client.measure.RegionResult;
import dev.naadam.loadtest.node.NodeAddress;
import dev.naadam.loadtest.node.ServerProcess;
import dev.naadam.protocol.beacon.PlayerToken;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server with beacons in a process of its own, as everybody starts it. */
@Timeout(120)
class MeasureServerIT {

    private static final Path LAUNCHER =
            Path.of("..", "naadam").toAbsolutePath().normalize();
    private static final List<String> TWO_REGIONS =
            List.of("--role", "control,session,beacon", "--beacon-port", "0", "--region", "wuhu", "--region", "guian");

    @Test
    void measuresEveryRegionAndSubmitsWhatTheBeaconsSigned() throws Exception {
        try (ServerProcess server = ServerProcess.start(LAUNCHER, TWO_REGIONS)) {
            NodeAddress node = server.await();
            PlayerToken token = Objects.requireNonNull(PlayerToken.decode(mint(node, "Anu")));
            PlayerApi api = new PlayerApi(node.api(), token.encode(), null);

            MeasureReport report = new MeasureRun(api, new MeasureRun.Identity("Anu", token), text -> {}).run();

            assertThat(report.results())
                    .hasSize(2)
                    .allSatisfy(result -> assertThat(result).isInstanceOf(RegionResult.Measured.class));
            assertThat(Objects.requireNonNull(report.submission()).accepted())
                    .containsExactlyInAnyOrder("wuhu", "guian");
            assertThat(report.isWell()).isTrue();
        }
    }

    private static String mint(NodeAddress node, String player) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(node.api().resolve("/v1/players/" + player + "/tokens"))
                .header("Authorization", "Bearer " + node.apiKey())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper().readTree(response.body()).path("token").asText();
        }
    }
}
