package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.client.ClientState;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.ControlApiException;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.NewMatch;
import dev.naadam.client.control.PlayerTicket;
import dev.naadam.protocol.DisconnectReason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole node and real players: what an organizer's word does to them. */
class RefereeNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String P0 = "{\"player\": \"p0\"}";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void kicksBansPardonsAndAbortsAndTellsItAll() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, folder.resolve("data"))) {
            ControlApi api = new ControlApi(node.apiUrl(), key());
            CreatedMatch match = api.createMatch(duel());
            List<NaadamClient> clients = new ArrayList<>();
            for (PlayerTicket ticket : match.tickets()) {
                clients.add(NaadamClient.connect(ticket.ticket()));
            }
            awaitState(clients.getFirst(), ClientState.PLAYING);

            assertThat(post(node, match, "/kicks", P0).statusCode()).isEqualTo(202);
            awaitState(clients.getFirst(), ClientState.DISCONNECTED);
            assertThat(clients.getFirst().disconnectReason()).isEqualTo(DisconnectReason.KICKED);

            clients.add(NaadamClient.connect(api.mintTicket(match.id(), "p0").ticket()));
            awaitState(clients.getLast(), ClientState.PLAYING);

            PlayerTicket unused = api.mintTicket(match.id(), "p0");
            assertThat(post(node, match, "/bans", P0).statusCode()).isEqualTo(201);
            awaitState(clients.getLast(), ClientState.DISCONNECTED);
            assertThatThrownBy(() -> api.mintTicket(match.id(), "p0"))
                    .isInstanceOf(ControlApiException.class)
                    .hasMessageContaining("409");
            clients.add(NaadamClient.connect(unused.ticket()));
            awaitState(clients.getLast(), ClientState.REFUSED);

            assertThat(send(node, match, "/bans/0", "DELETE", "").statusCode()).isEqualTo(204);
            clients.add(NaadamClient.connect(api.mintTicket(match.id(), "p0").ticket()));
            awaitState(clients.getLast(), ClientState.PLAYING);

            assertThat(post(node, match, "/abort", "{}").statusCode()).isEqualTo(202);

            String events = send(node, match, "/events", "GET", "").body();
            assertThat(events.lines().filter(line -> line.startsWith("event: ")).skip(4))
                    .containsExactly(
                            "event: player-kicked",
                            "event: player-connected",
                            "event: player-banned",
                            "event: player-kicked",
                            "event: player-pardoned",
                            "event: player-connected",
                            "event: ended");
            assertThat(api.match(match.id()).state()).isEqualTo("abandoned");
            clients.forEach(NaadamClient::close);
        }
    }

    private HttpResponse<String> post(NodeProcess node, CreatedMatch match, String path, String body) throws Exception {
        return send(node, match, path, "POST", body);
    }

    private HttpResponse<String> send(NodeProcess node, CreatedMatch match, String path, String method, String body)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(node.apiUrl().resolve("/v1/matches/" + match.id() + path))
                        .header("Authorization", "Bearer " + key())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String key() throws IOException {
        return Files.readString(folder.resolve("api-key")).strip();
    }

    private static NewMatch duel() {
        return new NewMatch(
                "arena-10",
                Map.of("time-limit-seconds", "600"),
                List.of(new NewMatch.Team("East", List.of("p0")), new NewMatch.Team("West", List.of("p1"))),
                60,
                1);
    }

    private static void awaitState(NaadamClient client, ClientState state) {
        Awaitility.await().atMost(PATIENCE).until(() -> client.state() == state);
    }
}
