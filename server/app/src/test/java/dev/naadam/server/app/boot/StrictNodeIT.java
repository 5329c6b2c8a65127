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

/** Strict matches on a whole node whose Redis is killed and comes back. */
class StrictNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SIX_SECONDS = Map.of("time-limit-seconds", "6");
    private static final int TICKS = 360;

    @TempDir
    Path folder;

    @Test
    void commitsEveryTickOfAMatch() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, data())) {
            ControlApi api = api(node);
            CreatedMatch match = api.createMatch(duel());
            List<NaadamClient> clients = play(match);

            MatchStatus finished = awaitEnd(api, match, clients);

            assertThat(finished.tick()).isEqualTo(TICKS);
            String metrics = get(node.apiUrl().resolve("/metrics"));
            assertThat(sample(metrics, "naadam_journal_commit_seconds_count")).isGreaterThanOrEqualTo(TICKS);
            assertThat(sample(metrics, "naadam_match_pauses_total{shard=\"0\"}"))
                    .isZero();
        }
    }

    @Test
    void isPausedWhileRedisDoesNotAnswerAndGoesOnByItselfWithEveryTickWhenItIsKilled() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, data())) {
            ControlApi api = api(node);
            CreatedMatch match = api.createMatch(duel());
            List<NaadamClient> clients = play(match);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> api.match(match.id()).tick() > 60);

            // killed at once, it would be back before anybody noticed: 70 ms
            ProcessHandle stuck = redis();
            signal("STOP", stuck);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> clients.stream().anyMatch(NaadamClient::isPaused));
            assertThat(stuck.destroyForcibly()).isTrue();
            MatchStatus finished = awaitEnd(api, match, clients);

            assertThat(finished.tick()).isEqualTo(TICKS);
            assertThat(finished.outcome()).isNotNull();
            String metrics = get(node.apiUrl().resolve("/metrics"));
            assertThat(sample(metrics, "naadam_match_pauses_total{shard=\"0\"}"))
                    .isPositive();
            assertThat(sample(metrics, "naadam_matches_paused{shard=\"0\"}")).isZero();
            for (String fate : List.of("fenced", "diverged", "forgotten", "lost")) {
                assertThat(sample(metrics, "naadam_journal_ends_total{fate=\"" + fate + "\"}"))
                        .as(fate)
                        .isZero();
            }
        }
    }

    private MatchStatus awaitEnd(ControlApi api, CreatedMatch match, List<NaadamClient> clients) throws Exception {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> clients.stream().allMatch(client -> client.state() == ClientState.FINISHED));
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> api.match(match.id()).state().equals("finished"));
        clients.forEach(NaadamClient::close);
        return api.match(match.id());
    }

    private ProcessHandle redis() {
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data().resolve("redis") + "/"))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static double sample(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ControlApi api(NodeProcess node) throws IOException {
        return new ControlApi(
                node.apiUrl(), Files.readString(folder.resolve("api-key")).strip());
    }

    private static NewMatch duel() {
        return new NewMatch(
                        "arena-10",
                        SIX_SECONDS,
                        List.of(
                                new NewMatch.Team("East", List.of("p0", "p1")),
                                new NewMatch.Team("West", List.of("p2", "p3"))),
                        60,
                        1)
                .durable("strict");
    }

    private static List<NaadamClient> play(CreatedMatch match) throws IOException {
        Game game = Games.find("arena-10").orElseThrow();
        GameSetup setup = new GameSetup(60, List.of(0, 0, 1, 1), new TreeMap<>(SIX_SECONDS));
        List<NaadamClient> clients = new ArrayList<>();
        for (PlayerTicket ticket : match.tickets()) {
            Bot bot = game.bot(setup, ticket.slot(), match.id().hashCode());
            clients.add(NaadamClient.connect(ticket.ticket(), bot::decide, ClientOptions.DEFAULTS));
        }
        return clients;
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
