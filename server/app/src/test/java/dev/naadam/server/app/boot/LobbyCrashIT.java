package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStep;
import dev.naadam.server.app.ledger.LedgerStep.Moment;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The only control node dies right before or right after a write of what a lobby does by itself, and another one goes on: the
 * series ends as it would have, with the same orders in the ledger.
 */
@ExtendWith(RedisExtension.class)
class LobbyCrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String DUEL = """
            {"game": {"name": "tug"}, "region": {"policy": "named", "pool": ["east"]},
             "teams": [{"name": "E", "players": ["anu"]}, {"name": "W", "players": ["bat"]}]}""";

    @TempDir
    Path folder;

    /** Every write from the last player who is ready to the result that counts, in their order. */
    private static final List<String> WRITES = List.of("link", "match", "MatchMade", "MatchStarted", "MapEnded");

    static Stream<LedgerStep> everyWriteAndSide() {
        return WRITES.stream()
                .flatMap(write ->
                        Stream.of(Moment.values()).map(moment -> new LedgerStep(LedgerId.Kind.LOBBY, write, moment)));
    }

    @ParameterizedTest
    @MethodSource("everyWriteAndSide")
    @EnabledIfSystemProperty(named = "naadam.campaign", matches = "full")
    void theSeriesEndsTheSameWhereverTheProcessDies(LedgerStep death, RedisUri redis) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        // streams go on until somebody ends them
        try (FleetBench fleet = new FleetBench(folder, redis);
                AutoCloseable streams = http::shutdownNow) {
            assertThat(streams).isNotNull();
            // makes the first API key, which a victim does not
            assertThat(fleet.start("first", "--role=control").stop()).isEqualTo(143);
            // a session that waits for its players longer than a survivor needs to come, however busy the machine is
            NodeProcess east = fleet.start("east", "--role=session", "--region=east", "--start-limit=10m");
            NodeProcess victim = fleet.start(Victim.class, "victim", "--role=control", Victim.at(death, 0));
            String id = LobbyNodeIT.created(fleet.post(victim, "/v1/lobbies", DUEL))
                    .path("id")
                    .asText();
            try (LobbyGuest anu = LobbyNodeIT.guest(fleet, victim, http, "anu", true);
                    LobbyGuest bat = LobbyNodeIT.guest(fleet, victim, http, "bat", false)) {
                URI dying = victim.apiUrl();
                for (LobbyGuest guest : List.of(anu, bat)) {
                    assertThat(guest.order(dying, id, "join", "").join().statusCode())
                            .isEqualTo(200);
                }
                anu.follow(List.of(dying), id);
                bat.follow(List.of(dying), id);
                for (LobbyGuest guest : List.of(anu, bat)) {
                    assertThat(guest.order(dying, id, "ready", "").handle((ok, dead) -> 0))
                            .succeedsWithin(PATIENCE);
                }
                assertThat(victim.exitStatus()).isEqualTo(Victim.KILLED);
                // not before: it could do what the other one is to die at
                NodeProcess survivor = fleet.start("survivor", "--role=control");
                anu.follow(List.of(survivor.apiUrl()), id);
                bat.follow(List.of(survivor.apiUrl()), id);

                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(LobbyNodeIT.phase(fleet, survivor, id))
                                .isEqualTo("decided"));

                JsonNode over = fleet.json(survivor, "/v1/lobbies/" + id);
                assertThat(over.at("/result/winner").asText()).isEqualTo("a");
                assertThat(orders(fleet, survivor, id, over.path("version").asInt()))
                        .containsExactly(
                                "open", "join", "join", "ready", "ready", "match_made", "match_started", "map_ended");
                assertThat(fleet.json(survivor, "/v1/matches").path("matches")).hasSize(1);
                assertThat(east.isAlive()).isTrue();
            }
        }
    }

    /** The kinds of all orders, as they are followed. */
    private static List<String> orders(FleetBench fleet, NodeProcess node, String id, int count) throws Exception {
        List<String> kinds = new ArrayList<>();
        try (FollowedLines lines = FollowedLines.of(fleet, node, "/v1/lobbies/" + id + "/events")) {
            for (JsonNode told : lines.take(count, PATIENCE)) {
                kinds.add(told.at("/order/type").asText());
            }
        }
        return kinds;
    }
}
