package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A map that is played stands still for a player, from the order over HTTP to what clients, streams and the replay have of it. */
@ExtendWith(RedisExtension.class)
class PauseNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String OPEN_DUEL = """
        {"game": {"name": "tug"}, "bestOf": 1, "region": {"policy": "named", "pool": ["east"]},
         "clocks": {"breakSeconds": 0},
         "teams": [{"name": "E", "size": 1}, {"name": "W", "size": 1}]}\
        """;

    @TempDir
    Path folder;

    @Test
    void aMapStandsStillUntilItIsToldToGoOnAlsoAtTheNextServer(RedisUri redis) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        // streams go on until somebody ends them
        try (FleetBench fleet = new FleetBench(folder, redis);
                AutoCloseable streams = http::shutdownNow) {
            assertThat(streams).isNotNull();
            KillOwnerIT.Region region = new KillOwnerIT.Region(fleet, List.of("--region=east"), "one", "two");
            NodeProcess control = region.control;
            JsonNode opened = LobbyNodeIT.created(fleet.post(control, "/v1/lobbies", OPEN_DUEL));
            String lobby = "/v1/lobbies/" + opened.path("id").asText();
            try (LobbyGuest anu = LobbyNodeIT.guest(fleet, control, http, "anu", true);
                    LobbyGuest bat = LobbyNodeIT.guest(fleet, control, http, "bat", false)) {
                String match = "/v1/matches/" + playing(fleet, control, opened, List.of(anu, bat));

                order(bat, control, opened, "pause", "\"kind\": \"technical\"");
                KillOwnerIT.await(() ->
                        fleet.json(control, lobby).at("/pause/state").asText().equals("running"));
                KillOwnerIT.await(() -> anu.isPaused() && bat.isPaused());
                long tick = fleet.json(control, match).path("tick").asLong();
                NodeProcess owner = resting(region);
                owner.kill();
                NodeProcess next = resting(region);

                assertThat(next).isNotSameAs(owner);
                KillOwnerIT.await(() -> fleet.json(control, match).path("tick").asLong() > 0);
                assertThat(fleet.json(control, match).path("tick").asLong()).isEqualTo(tick);
                assertThat(fleet.post(control, lobby + "/unpause", "{}").statusCode())
                        .isEqualTo(200);
                KillOwnerIT.await(
                        () -> fleet.json(control, lobby).path("phase").asText().equals("decided"));
                assertThat(fleet.get(control, match + "/events").body())
                        .containsSubsequence("event: started", "event: paused", "event: resumed", "event: ended");
                assertThat(KillOwnerIT.verified(fleet, control, match.substring("/v1/matches/".length()), folder))
                        .contains("and the ending");
            }
        }
    }

    /** All come, are ready, and the first tick is played: the match. */
    private static String playing(FleetBench fleet, NodeProcess control, JsonNode opened, List<LobbyGuest> guests)
            throws Exception {
        String lobby = "/v1/lobbies/" + opened.path("id").asText();
        for (LobbyGuest guest : guests) {
            order(
                    guest,
                    control,
                    opened,
                    "join",
                    "\"code\": \"" + opened.path("joinCode").asText() + "\"");
            guest.follow(List.of(control.apiUrl()), opened.path("id").asText());
        }
        for (LobbyGuest guest : guests) {
            order(guest, control, opened, "ready", "");
        }
        KillOwnerIT.await(
                () -> fleet.json(control, lobby).at("/maps/0/state").asText().equals("started"));
        return fleet.json(control, lobby).at("/maps/0/match").asText();
    }

    private static void order(LobbyGuest guest, NodeProcess control, JsonNode opened, String what, String more)
            throws Exception {
        URI api = control.apiUrl();
        assertThat(guest.order(api, opened.path("id").asText(), what, more)
                        .join()
                        .statusCode())
                .as(what)
                .isEqualTo(200);
    }

    /** The node whose metrics have a match that stands still by order. */
    private static NodeProcess resting(KillOwnerIT.Region region) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Optional.ofNullable(region.host(PauseNodeIT::isResting)), Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isResting(String line) {
        return line.startsWith("naadam_matches_in_recess{") && line.endsWith(" 1.0");
    }
}
