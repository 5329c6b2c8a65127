package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A lobby from its code to its winner: two control nodes, real matches, players who only follow. */
@ExtendWith(RedisExtension.class)
class LobbyNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static final String OPEN_DUEL = """
            {"game": {"name": "tug"}, "bestOf": 3, "region": {"policy": "named", "pool": ["east"]},
             "clocks": {"breakSeconds": 0},
             "teams": [{"name": "E", "size": 1}, {"name": "W", "size": 1}]}""";

    @TempDir
    Path folder;

    @Test
    void playersWhoHaveACodePlayASeriesToItsEndAndAreGivenTheirTickets(RedisUri redis) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        // streams go on until somebody ends them
        try (FleetBench fleet = new FleetBench(folder, redis);
                AutoCloseable streams = http::shutdownNow) {
            assertThat(streams).isNotNull();
            NodeProcess east = fleet.start("east", "--region=east");
            NodeProcess other = fleet.start("other", "--role=control");
            JsonNode lobby = created(fleet.post(east, "/v1/lobbies", OPEN_DUEL));
            String id = lobby.path("id").asText();
            String join = "\"code\": \"" + lobby.path("joinCode").asText() + "\"";
            List<URI> apis = List.of(east.apiUrl(), other.apiUrl());
            try (LobbyGuest anu = guest(fleet, east, http, "anu", true);
                    LobbyGuest bat = guest(fleet, other, http, "bat", false)) {
                assertThat(anu.order(apis.getFirst(), id, "join", join).join().statusCode())
                        .isEqualTo(200);
                assertThat(bat.order(apis.getLast(), id, "join", join).join().statusCode())
                        .isEqualTo(200);
                anu.follow(apis, id);
                bat.follow(List.of(apis.getLast(), apis.getFirst()), id);
                assertThat(anu.order(apis.getLast(), id, "ready", "").join().statusCode())
                        .isEqualTo(200);
                assertThat(bat.order(apis.getFirst(), id, "ready", "").join().statusCode())
                        .isEqualTo(200);

                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(phase(fleet, other, id)).isEqualTo("decided"));

                JsonNode over = fleet.json(east, "/v1/lobbies/" + id);
                assertThat(over.at("/result/winner").asText()).isEqualTo("a");
                assertThat(over.at("/result/mapsA").asInt()).isEqualTo(2);
                assertThat(anu.ticketNanos())
                        .hasSize(2)
                        .containsOnlyKeys(bat.ticketNanos().keySet());
                assertThat(over.at("/maps/0/outcome/hash").asText()).hasSize(16);
                assertThat(over.path("region").asText()).isEqualTo("east");
            }
        }
    }

    static String phase(FleetBench fleet, NodeProcess node, String lobby) throws Exception {
        return fleet.json(node, "/v1/lobbies/" + lobby).path("phase").asText();
    }

    static LobbyGuest guest(FleetBench fleet, NodeProcess node, HttpClient http, String name, boolean isPulling)
            throws Exception {
        int restBreath = isPulling ? LobbyGuest.STRONG : LobbyGuest.NEVER;
        return new LobbyGuest(http, name, Probed.token(fleet, node, name).encode(), restBreath);
    }

    static JsonNode created(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body());
    }
}
