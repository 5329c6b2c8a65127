package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.ClientState;
import dev.naadam.client.NaadamClient;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several server processes over one Redis. */
@ExtendWith(RedisExtension.class)
class FleetIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEAMS = """
            "teams": [{"name": "E", "players": ["anu"]}, {"name": "W", "players": ["bat"]}]}""";
    private static final String DUEL = "{\"game\": \"arena-10\", " + TEAMS;

    /** Two players at 60 Hz are 1.275 ms a second by the prior: seven of them fit into the 10 ms of one percent. */
    private static final int FIT = 7;

    @TempDir
    Path folder;

    @Test
    void placesMatchesWhereTheyAreAskedForAndCarriesEverythingAskedAboutThemThere(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess control = fleet.start("control", "--role=control");
            NodeProcess east = fleet.start("east", "--role=session", "--region=east");
            fleet.start("west", "--role=session", "--region=west,far-west");

            for (String region : List.of("east", "west", "far-west")) {
                HttpResponse<String> created = fleet.post(control, "/v1/matches", duelIn(region));
                assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
                assertThat(json(created).path("region").asText()).isEqualTo(region);
            }
            await(() -> matchesOf(fleet, control).equals(List.of(0, 1, 2)));
            HttpResponse<String> nowhere = fleet.post(control, "/v1/matches", duelIn("north"));
            assertThat(nowhere.statusCode()).isEqualTo(422);
            assertThat(json(nowhere).path("field").asText()).isEqualTo("/region");
            assertThat(json(nowhere).path("detail").asText()).contains("(expected: east, far-west, west or no region)");
            assertThat(fleet.get(east, "/v1/nodes").statusCode())
                    .as("no control role, no API")
                    .isEqualTo(404);

            refereesAMatchOfAnotherNode(fleet, control, json(fleet.post(control, "/v1/matches", duelIn("east"))));
        }
    }

    private static void refereesAMatchOfAnotherNode(FleetBench fleet, NodeProcess control, JsonNode match)
            throws Exception {
        String path = "/v1/matches/" + match.path("id").asText();
        List<NaadamClient> players = new ArrayList<>();
        for (JsonNode ticket : match.path("tickets")) {
            players.add(NaadamClient.connect(ticket.path("ticket").asText()));
        }
        await(() -> players.getFirst().state() == ClientState.PLAYING);
        await(() -> fleet.json(control, path).path("state").asText().equals("running"));

        assertThat(fleet.post(control, path + "/kicks", "{\"player\": \"anu\"}").statusCode())
                .isEqualTo(202);
        await(() -> players.getFirst().state() == ClientState.DISCONNECTED);
        assertThat(players.getFirst().disconnectReason()).isEqualTo(DisconnectReason.KICKED);
        HttpResponse<String> minted = fleet.post(control, path + "/tickets", "{\"player\": \"anu\"}");
        assertThat(minted.statusCode()).isEqualTo(201);
        players.add(NaadamClient.connect(json(minted).path("ticket").asText()));
        await(() -> players.getLast().state() == ClientState.PLAYING);
        HttpResponse<String> stale =
                fleet.post(control, path + "/bans", "{\"player\": \"bat\"}", "If-Match", "\"bans-7\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        HttpResponse<String> stranger = fleet.post(control, path + "/bans", "{\"player\": \"eve\"}");
        assertThat(json(stranger).path("field").asText()).isEqualTo("/player");
        assertThat(fleet.post(control, path + "/abort", "{}").statusCode()).isEqualTo(202);

        String events = fleet.get(control, path + "/events").body();
        assertThat(events.lines().filter(line -> line.startsWith("event: ")))
                .containsSequence("event: started", "event: player-kicked", "event: player-connected", "event: ended")
                .startsWith("event: created");
        await(() -> fleet.json(control, path).path("state").asText().equals("abandoned"));
        players.forEach(NaadamClient::close);
    }

    @Test
    void theSameRequestsToTwoNodesAtOnceHaveOneEffectEachAndNoNodeGetsMoreThanItMayHave(RedisUri redis)
            throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess one = fleet.start("one", "--tick-budget=1");
            NodeProcess two = fleet.start("two", "--tick-budget=1");
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 3 * FIT; i++) {
                String key = "match-" + i;
                sent.add(fleet.postLater(one, "/v1/matches", DUEL, "Idempotency-Key", key));
                sent.add(fleet.postLater(two, "/v1/matches", DUEL, "Idempotency-Key", key));
            }
            sent.forEach(CompletableFuture::join);
            Set<String> ids = new TreeSet<>();
            for (int i = 0; i < 3 * FIT; i++) {
                HttpResponse<String> again =
                        fleet.post(i % 2 == 0 ? one : two, "/v1/matches", DUEL, "Idempotency-Key", "match-" + i);
                assertThat(again.statusCode()).isIn(201, 503);
                if (again.statusCode() == 201) {
                    ids.add(json(again).path("id").asText());
                }
            }

            assertThat(ids).as("two nodes of %d places", FIT).hasSize(2 * FIT);
            await(() -> matchesOf(fleet, one).equals(List.of(FIT, FIT)));
            for (JsonNode node : fleet.json(two, "/v1/nodes").path("nodes")) {
                assertThat(node.at("/tickBudget/freeMicros").asLong()).isBetween(0L, 1_275L);
            }
            assertThat(fleet.redis("KEYS naadam:leases:*")).isEqualTo("*0");
            assertThat(fleet.json(one, "/v1/matches?limit=100").path("matches")).hasSize(2 * FIT);
        }
    }

    @Test
    void aNodeThatIsDrainedTakesNothingNewAndAbortsWhatDoesNotEndInTime(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess control = fleet.start("control", "--role=control");
            NodeProcess east = fleet.start("east", "--role=session", "--region=east", "--drain-limit=4s");
            JsonNode match = json(fleet.post(control, "/v1/matches", duelIn("east")));
            String path = "/v1/matches/" + match.path("id").asText();
            NaadamClient player =
                    NaadamClient.connect(match.at("/tickets/0/ticket").asText());
            String id = sessionNode(fleet, control);

            assertThat(fleet.post(control, "/v1/nodes/" + id + "/drain", "{}").statusCode())
                    .isEqualTo(202);

            assertThat(fleet.get(east, "/readyz").body()).contains("the node is being drained");
            HttpResponse<String> refused = fleet.post(control, "/v1/matches", duelIn("east"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/no-room", "drained");
            assertThat(fleet.json(control, path).path("endReason").isNull()).isTrue();
            await(() -> fleet.json(control, path).path("endReason").asText().equals("drained"));
            assertThat(fleet.json(control, path).path("state").asText()).isEqualTo("abandoned");
            await(() -> player.state() == ClientState.FINISHED);
            assertThat(fleet.get(control, path + "/events").body())
                    .contains("event: node-draining")
                    .contains("event: ended");
            assertThat(east.isAlive()).as("drained, and there to be looked at").isTrue();
            await(() -> fleet.json(control, "/v1/nodes/" + id).path("draining").asBoolean());
            assertThat(east.stop()).isEqualTo(143);
            assertThat(fleet.redis("KEYS naadam:hosted:*")).isEqualTo("*0");
            player.close();
        }
    }

    @Test
    void sigtermLetsMatchesGoOnAndASecondOneDoesNot(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess node = fleet.start("node", "--drain-limit=10m", "--start-limit=10m");
            String path = "/v1/matches/"
                    + json(fleet.post(node, "/v1/matches", DUEL)).path("id").asText();

            node.terminate();

            await(() -> fleet.get(node, "/readyz").body().contains("the node is being drained"));
            assertThat(fleet.json(node, path).path("state").asText()).isEqualTo("waiting");
            assertThat(fleet.post(node, "/v1/matches", DUEL).statusCode()).isEqualTo(503);
            assertThat(fleet.post(node, path + "/abort", "{}").statusCode()).isEqualTo(202);
            assertThat(node.exitStatus()).as("ends with its last match").isEqualTo(143);
        }
        try (FleetBench fleet = new FleetBench(folder.resolve("again"), redis)) {
            NodeProcess node = fleet.start("node", "--drain-limit=10m", "--start-limit=10m");
            assertThat(fleet.post(node, "/v1/matches", DUEL).statusCode()).isEqualTo(201);
            node.terminate();
            await(() -> fleet.get(node, "/readyz").body().contains("the node is being drained"));

            assertThat(node.stop()).isEqualTo(143);
        }
    }

    private static String sessionNode(FleetBench fleet, NodeProcess control) throws Exception {
        for (JsonNode node : fleet.json(control, "/v1/nodes").path("nodes")) {
            if (node.path("roles").path(0).asText().equals("session")) {
                return node.path("id").asText();
            }
        }
        throw new AssertionError("no session node");
    }

    /** How many each node hosts by its last heartbeat, fewest first. */
    private static List<Integer> matchesOf(FleetBench fleet, NodeProcess node) throws Exception {
        List<Integer> matches = new ArrayList<>();
        fleet.json(node, "/v1/nodes")
                .path("nodes")
                .forEach(entry -> matches.add(entry.path("matches").asInt()));
        return matches.stream().sorted().toList();
    }

    private static String duelIn(String region) {
        return "{\"game\": \"arena-10\", \"region\": \"" + region + "\", " + TEAMS;
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
