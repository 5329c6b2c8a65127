package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientOptions;
import dev.naadam.client.ClientState;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.MatchStatus;
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
import java.net.http.HttpResponse;
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

/** A whole node, real sockets and a real Redis: from a request to a stored result. */
class NodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SHORT = Map.of("time-limit-seconds", "2");

    @TempDir
    Path folder;

    @Test
    void playsAMatchToItsEndCountsItsPacketsAndStillKnowsTheResultAfterARestart() throws Exception {
        String id;
        MatchStatus finished;
        try (NodeProcess node = NodeProcess.start(folder, data())) {
            ControlApi api = api(node);
            CreatedMatch match = api.createMatch(duel(SHORT));
            id = match.id();
            List<NaadamClient> clients = play(match);

            awaitState(api, id, "finished");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> clients.stream().allMatch(client -> client.state() == ClientState.FINISHED));
            finished = api.match(id);
            clients.forEach(NaadamClient::close);

            tellsTheFateOfEveryPacket(node);
            assertThat(node.stop()).isEqualTo(143);
        }
        try (NodeProcess node = NodeProcess.start(folder, data())) {
            MatchStatus remembered = api(node).match(id);

            assertThat(remembered.state()).isEqualTo("finished");
            assertThat(remembered.outcome()).isEqualTo(finished.outcome()).isNotNull();
            assertThat(remembered.tick()).isEqualTo(120);
        }
    }

    @Test
    void aResultSurvivesTheNodesSuddenDeathAndTheNextNodeJoinsTheSameRedis() throws Exception {
        String id;
        NodeProcess killed = NodeProcess.start(folder, data());
        ControlApi api = api(killed);
        CreatedMatch match = api.createMatch(duel(SHORT));
        id = match.id();
        List<NaadamClient> clients = play(match);
        awaitState(api, id, "finished");
        clients.forEach(NaadamClient::close);

        killed.kill();

        try (NodeProcess next = NodeProcess.start(folder, data())) {
            assertThat(api(next).match(id).state()).isEqualTo("finished");
        }
    }

    @Test
    void aMatchGoesOnWhileRedisIsAwayAndItsResultIsStoredAfterwards() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, data())) {
            ControlApi api = api(node);
            CreatedMatch match = api.createMatch(duel(Map.of("time-limit-seconds", "4")));
            List<NaadamClient> clients = play(match);
            awaitState(api, match.id(), "running");

            killRedis();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> clients.stream().allMatch(client -> client.state() == ClientState.FINISHED));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> api.match(match.id()).state().equals("finished"));
            assertThat(get(node.apiUrl().resolve("/metrics"))).contains("naadam_redis_outages_total 1.0");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> get(node.apiUrl().resolve("/metrics")).contains("naadam_results_waiting 0.0"));
            clients.forEach(NaadamClient::close);
        }
    }

    @Test
    void aSecondTicketTakesTheSlotFromTheFirst() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, data())) {
            ControlApi api = api(node);
            CreatedMatch match = api.createMatch(duel(Map.of("time-limit-seconds", "600")));
            List<NaadamClient> clients = play(match);
            awaitState(api, match.id(), "running");

            PlayerTicket second = api.mintTicket(match.id(), "p0");
            try (NaadamClient newcomer = client(second, match)) {
                Awaitility.await().atMost(PATIENCE).until(() -> newcomer.state() == ClientState.PLAYING);
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> clients.getFirst().state() == ClientState.DISCONNECTED);
            }
            clients.forEach(NaadamClient::close);
        }
    }

    @Test
    void aMatchNobodyComesToIsAbandoned() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, data(), "--start-limit=500ms")) {
            ControlApi api = api(node);

            CreatedMatch match = api.createMatch(duel(SHORT));

            awaitState(api, match.id(), "abandoned");
        }
    }

    private static void tellsTheFateOfEveryPacket(NodeProcess node) throws Exception {
        assertThat(get(node.apiUrl().resolve("/metrics")))
                .contains("naadam_redis_up 1.0")
                .containsPattern("naadam_ticks_total\\{shard=\"0\"} 120")
                .containsPattern("naadam_inputs_total\\{fate=\"applied\",shard=\"0\"} [1-9]")
                .containsPattern("naadam_packets_received_total\\{fate=\"accepted\",port=\"game\",shard=\"0\"} [1-9]")
                .containsPattern("naadam_redis_command_seconds_count\\{.*operation=\"match-put\".*} [1-9]")
                .contains("naadam_tick_lateness_seconds_bucket")
                .contains("naadam_packets_received_total{fate=\"forged\",port=\"game\",shard=\"0\"} 0.0");
    }

    private void killRedis() {
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data().resolve("redis") + "/"))
                .toList();
        assertThat(found).hasSize(1);
        found.getFirst().destroyForcibly();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ControlApi api(NodeProcess node) throws IOException {
        return new ControlApi(
                node.apiUrl(), Files.readString(folder.resolve("api-key")).strip());
    }

    private static NewMatch duel(Map<String, String> setup) {
        return new NewMatch(
                "arena-10",
                setup,
                List.of(new NewMatch.Team("East", List.of("p0", "p1")), new NewMatch.Team("West", List.of("p2", "p3"))),
                60,
                1);
    }

    private static List<NaadamClient> play(CreatedMatch match) throws IOException {
        List<NaadamClient> clients = new ArrayList<>();
        for (PlayerTicket ticket : match.tickets()) {
            clients.add(client(ticket, match));
        }
        return clients;
    }

    private static NaadamClient client(PlayerTicket ticket, CreatedMatch match) throws IOException {
        Game game = Games.find("arena-10").orElseThrow();
        GameSetup setup = new GameSetup(60, List.of(0, 0, 1, 1), new TreeMap<>(SHORT));
        Bot bot = game.bot(setup, ticket.slot(), match.id().hashCode());
        return NaadamClient.connect(ticket.ticket(), bot::decide, ClientOptions.DEFAULTS);
    }

    private static void awaitState(ControlApi api, String id, String state) {
        Awaitility.await().atMost(PATIENCE).until(() -> api.match(id).state().equals(state));
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
