package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.client.ClientState;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.NewMatch;
import dev.naadam.client.control.PlayerTicket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the standard error of a real node says about two matches. */
class MatchLogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private final List<NaadamClient> clients = new ArrayList<>();

    @AfterEach
    void closeClients() {
        clients.forEach(NaadamClient::close);
    }

    @Test
    void tellsEachTurnOnceInJson() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, folder.resolve("data"), "--log-format=json")) {
            String played = play(node, 1).id();
            String aborted = play(node, 600).id();
            order(node, aborted, "/kicks", "{\"player\": \"p \\\"0\\\"\"}");
            Awaitility.await().atMost(PATIENCE).until(() -> count(node, "match.kicked") == 1);
            order(node, aborted, "/abort", "{}");
            Awaitility.await().atMost(PATIENCE).until(() -> count(node, "match.stored") == 1);
            Awaitility.await().atMost(PATIENCE).until(() -> count(node, "match.aborted") == 1);
            node.stop();

            List<JsonNode> lines = lines(node);
            assertThat(lines)
                    .allMatch(line -> line.path("timestamp").isIntegralNumber()
                            && line.path("level").isTextual()
                            && line.path("threadName").isTextual()
                            && line.path("loggerName").isTextual()
                            && line.path("formattedMessage").isTextual());
            assertThat(eventsOf(lines, played))
                    .containsExactlyInAnyOrder(
                            "match.created",
                            "match.connected",
                            "match.connected",
                            "match.started",
                            "match.ended",
                            "match.stored");
            assertThat(eventsOf(lines, aborted))
                    .containsExactlyInAnyOrder(
                            "match.created",
                            "match.connected",
                            "match.connected",
                            "match.started",
                            "match.kicked",
                            "match.aborted");
            assertThat(fields(one(lines, "match.kicked")).path("player").asText())
                    .isEqualTo("p \"0\"");
            assertThat(fields(one(lines, "match.ended")).path("reason").asText())
                    .isEqualTo("time-limit");
            assertThat(lines)
                    .filteredOn(line -> line.path("formattedMessage").asText().startsWith("match."))
                    .allSatisfy(
                            line -> assertThat(line.path("threadName").asText()).doesNotStartWith("shard"))
                    .allSatisfy(line -> assertThat(line.toString()).doesNotContain("127.0.0.1"));
        }
    }

    /** A duel of so many seconds; returns when both players play. */
    private CreatedMatch play(NodeProcess node, int seconds) throws Exception {
        CreatedMatch match = new ControlApi(node.apiUrl(), key())
                .createMatch(new NewMatch(
                        "arena-10",
                        Map.of("time-limit-seconds", Integer.toString(seconds)),
                        List.of(
                                new NewMatch.Team("East", List.of("p \"0\"")),
                                new NewMatch.Team("West", List.of("p1"))),
                        60,
                        1));
        for (PlayerTicket ticket : match.tickets()) {
            clients.add(NaadamClient.connect(ticket.ticket()));
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> clients.stream().noneMatch(client -> isOnItsWay(client.state())));
        return match;
    }

    private static boolean isOnItsWay(ClientState state) {
        return state != ClientState.PLAYING && !state.isTerminal();
    }

    private void order(NodeProcess node, String match, String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = node.apiUrl().resolve("/v1/matches/" + match + path);
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "Bearer " + key())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        }
    }

    private String key() throws IOException {
        return Files.readString(folder.resolve("api-key")).strip();
    }

    private static long count(NodeProcess node, String event) throws IOException {
        return node.output().lines().filter(line -> line.contains(event)).count();
    }

    private static List<JsonNode> lines(NodeProcess node) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : node.output().lines().toList()) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static List<String> eventsOf(List<JsonNode> lines, String match) {
        return lines.stream()
                .filter(line -> fields(line).path("match").asText().equals(match))
                .map(line -> line.path("formattedMessage").asText())
                .toList();
    }

    private static JsonNode one(List<JsonNode> lines, String event) {
        return lines.stream()
                .filter(line -> line.path("formattedMessage").asText().equals(event))
                .findFirst()
                .orElseThrow();
    }

    /** Logback writes them as a list of objects with one field each. */
    private static ObjectNode fields(JsonNode line) {
        ObjectNode all = MAPPER.createObjectNode();
        line.path("kvpList").forEach(pair -> all.setAll((ObjectNode) pair));
        return all;
    }
}
