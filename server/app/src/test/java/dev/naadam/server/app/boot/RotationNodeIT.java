package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.ClientOptions;
import dev.naadam.client.ClientState;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.NewMatch;
import dev.naadam.client.control.PlayerTicket;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./naadam keys rotate} on the folder of two nodes while a match is played on one. */
class RotationNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<NaadamClient> clients = new ArrayList<>();
    private String key = "";

    @Test
    void disconnectsNobodyAndLosesNothing() throws Exception {
        Path second = Files.createDirectory(folder.resolve("second"));
        try (http;
                NodeProcess a = NodeProcess.start(folder, data());
                NodeProcess b = NodeProcess.start(second, data())) {
            key = Files.readString(folder.resolve("api-key")).strip();
            ControlApi api = new ControlApi(a.apiUrl(), key);
            CreatedMatch match = api.createMatch(game());
            CreatedMatch other = api.createMatch(game());
            play(match.tickets());
            List<NaadamClient> early = List.copyOf(clients.subList(0, 2));
            String cursor = list(a, "?limit=1").path("nextCursor").asText();

            String told = rotate(0);
            PlayerTicket before = api.mintTicket(match.id(), "p3");
            assertThat(told).contains("fleet key 2 is accepted from now on", "store key 2 is accepted from now on");
            assertThat(rotate(1)).contains("naadam: fleet key 2 is not in use before ");
            awaitInUse(a);
            awaitInUse(b);

            play(List.of(before, api.mintTicket(match.id(), "p2")));
            assertThat(early).allSatisfy(client -> assertThat(client.state()).isEqualTo(ClientState.PLAYING));
            assertThat(metrics(a)).containsPattern("naadam_sessions_dropped_total\\{shard=\"0\"} 0");
            CreatedMatch later = api.createMatch(game());
            assertThat(list(b, "?limit=1&cursor=" + cursor)
                            .path("matches")
                            .get(0)
                            .path("id")
                            .asText())
                    .isEqualTo(match.id());
            assertThat(list(b, "").findValuesAsText("id")).contains(match.id(), other.id(), later.id());
            assertThat(metrics(b)).contains("naadam_secrets_refused_total 0");
            assertThat(a.output()).contains("fleet keys 2, 1, in use 1", "fleet keys 2, 1, in use 2");
            clients.forEach(NaadamClient::close);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String rotate(int status) throws IOException {
        try (NodeProcess run = NodeProcess.run(folder, "keys", "rotate", "--data=" + data(), "--grace-seconds=10")) {
            assertThat(run.exitStatus()).as(run.output()).isEqualTo(status);
            return run.output();
        }
    }

    private void awaitInUse(NodeProcess node) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> metrics(node).contains("naadam_secrets_key{kind=\"fleet\",role=\"in_use\"} 2"));
    }

    private void play(List<PlayerTicket> tickets) throws IOException {
        Game game = Games.find("arena-10").orElseThrow();
        GameSetup setup = new GameSetup(60, List.of(0, 0, 1, 1), new TreeMap<>(game().setup()));
        List<NaadamClient> joining = new ArrayList<>();
        for (PlayerTicket ticket : tickets) {
            Bot bot = game.bot(setup, ticket.slot(), 1);
            joining.add(NaadamClient.connect(ticket.ticket(), bot::decide, ClientOptions.DEFAULTS));
        }
        clients.addAll(joining);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> joining.stream().allMatch(client -> client.state() == ClientState.PLAYING));
    }

    private static NewMatch game() {
        return new NewMatch(
                "arena-10",
                Map.of("time-limit-seconds", "600"),
                List.of(new NewMatch.Team("East", List.of("p0", "p1")), new NewMatch.Team("West", List.of("p2", "p3"))),
                60,
                1);
    }

    private JsonNode list(NodeProcess node, String query) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(node.apiUrl().resolve("/v1/matches" + query)));
    }

    private String metrics(NodeProcess node) throws IOException, InterruptedException {
        return get(node.apiUrl().resolve("/metrics"));
    }

    private String get(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
