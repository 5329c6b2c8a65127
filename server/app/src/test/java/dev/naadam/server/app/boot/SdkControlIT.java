package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.ClientState;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.MatchEvent;
import dev.naadam.client.control.MatchPage;
import dev.naadam.client.control.MatchQuery;
import dev.naadam.client.control.NewMatch;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The SDK's control calls against a real node. */
class SdkControlIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Far more than a key may send at once. */
    private static final int REQUESTS = 900;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all
    private static NodeProcess node;

    @SuppressWarnings("NullAway.Init") // before each
    private String key;

    @SuppressWarnings("NullAway.Init") // before each
    private ControlApi api;

    @BeforeAll
    static void start() throws IOException {
        node = NodeProcess.start(folder, folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /** Each test is an organizer of its own: it sees no other's matches and uses up no other's key. */
    @BeforeEach
    void become(TestInfo test) throws Exception {
        String wanted = "{\"organizer\": \"%s\", \"scopes\": [\"matches:read\", \"matches:write\"]}"
                .formatted(test.getTestMethod().orElseThrow().getName());
        HttpRequest request = HttpRequest.newBuilder(node.apiUrl().resolve("/v1/keys"))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(folder.resolve("api-key")).strip())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String made = http.send(request, BodyHandlers.ofString()).body();
            key = new ObjectMapper().readTree(made).path("key").asText();
        }
        api = new ControlApi(node.apiUrl(), key);
    }

    @Test
    void listsEveryMatchOnceNewestFirst() throws Exception {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.addFirst(api.createMatch(duel()).id());
        }

        List<String> listed = new ArrayList<>();
        MatchQuery query = new MatchQuery("waiting", "arena-10", 2, null);
        for (MatchPage page = api.matches(query); ; page = api.matches(query)) {
            page.matches().stream().map(MatchPage.Entry::id).forEach(listed::add);
            if (page.nextCursor() == null) {
                break;
            }
            query = query.after(page.nextCursor());
        }

        assertThat(listed).isEqualTo(created);
    }

    @Test
    void followsAMatchWhileItIsRefereed() throws Exception {
        CreatedMatch match = api.createMatch(duel());
        List<MatchEvent> told = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> life = follow(match, told);
        try (NaadamClient client =
                NaadamClient.connect(match.tickets().getFirst().ticket())) {
            Awaitility.await().atMost(PATIENCE).until(() -> client.state() == ClientState.WAITING);

            api.kick(match.id(), "p0");
            Awaitility.await().atMost(PATIENCE).until(() -> client.state() == ClientState.DISCONNECTED);
        }
        int slot = api.ban(match.id(), "p0");
        api.pardon(match.id(), slot);
        api.abort(match.id());

        assertThat(life).succeedsWithin(PATIENCE);
        assertThat(told)
                .extracting(MatchEvent::name)
                .containsExactly(
                        "created", "player-connected", "player-kicked", "player-banned", "player-pardoned", "ended");
        assertThat(told).extracting(MatchEvent::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(api.match(match.id()).state()).isEqualTo("abandoned");
    }

    @Test
    void createsMatchesAlsoWhenItsKeyIsUsedUp() throws Exception {
        useUpTheKey();

        for (int i = 0; i < 60; i++) {
            api.createMatch(duel());
        }

        assertThat(api.matches(MatchQuery.all()).matches()).hasSize(60);
    }

    private CompletableFuture<Void> follow(CreatedMatch match, List<MatchEvent> told) {
        return CompletableFuture.runAsync(() -> {
            try {
                api.follow(match.id(), 0, told::add);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void useUpTheKey() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(node.apiUrl().resolve("/v1/matches?limit=1"))
                .header("Authorization", "Bearer " + key)
                .build();
        // one connection of HTTP/2 would not take so many
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<HttpResponse<Void>>> asked = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                asked.add(http.sendAsync(request, BodyHandlers.discarding()));
            }
            assertThat(asked).anyMatch(each -> each.join().statusCode() == 429);
        }
    }

    private static NewMatch duel() {
        return new NewMatch(
                "arena-10",
                Map.of("time-limit-seconds", "600"),
                List.of(new NewMatch.Team("East", List.of("p0")), new NewMatch.Team("West", List.of("p1"))),
                60,
                1);
    }
}
