package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is full says so, and takes exactly as much as it may. */
class AdmissionIT {

    /** Two players at 60 Hz are 1.275 ms a second by the prior: seven of them fit into the 10 ms of one percent. */
    private static final int FIT = 7;

    private static final String DUEL = """
            {"game": "arena-10", "teams": [{"name": "E", "players": ["anu"]}, {"name": "W", "players": ["bat"]}]}""";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void takesWhatItsTickBudgetHoldsAndRefusesTheRestWithAReason() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, folder.resolve("data"), "--tick-budget=1", "--shards=1")) {
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 3 * FIT; i++) {
                sent.add(http.sendAsync(request(node), BodyHandlers.ofString()));
            }
            List<HttpResponse<String>> answers =
                    sent.stream().map(CompletableFuture::join).toList();

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(FIT);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 201)
                    .hasSize(2 * FIT)
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(503);
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
                        assertThat(answer.body()).contains("/problems/no-room", "tick budget");
                    });
            String metrics = http.send(
                            HttpRequest.newBuilder(node.apiUrl().resolve("/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(metrics)
                    .contains("naadam_placements_total{fate=\"placed\"} " + FIT + ".0")
                    .contains("naadam_placements_total{fate=\"no_room\"} " + 2 * FIT + ".0")
                    .contains("naadam_tick_budget_seconds 0.01");
        }
    }

    private HttpRequest request(NodeProcess node) throws IOException {
        return HttpRequest.newBuilder(node.apiUrl().resolve("/v1/matches"))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(folder.resolve("api-key")).strip())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(DUEL))
                .build();
    }
}
