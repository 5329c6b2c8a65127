package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.app.control.PlacementStep;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process dies between two steps of placing a match: what the others make of what it left (decision 0017). */
@ExtendWith(RedisExtension.class)
class PlacementCrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DUEL_IN_THE_EAST = """
            {"game": "arena-10", "region": "east",
             "teams": [{"name": "E", "players": ["anu"]}, {"name": "W", "players": ["bat"]}]}""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"LEASED", "STORED"})
    void aControlNodeThatDiesBeforeItOrdersLeavesNothing(PlacementStep last, RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess survivor = fleet.start("survivor", "--region=east");
            NodeProcess victim = fleet.start(PlacementVictim.class, "victim", "--role=control", last.name());

            assertThatThrownBy(() -> fleet.post(victim, "/v1/matches", DUEL_IN_THE_EAST))
                    .isInstanceOf(IOException.class);

            assertThat(victim.exitStatus()).isEqualTo(137);
            assertThat(fleet.redis("KEYS naadam:leases:*")).isNotEqualTo("*0");
            await(() -> fleet.redis("KEYS naadam:leases:*").equals("*0"));
            assertThat(fleet.redis("KEYS naadam:match:*")).isEqualTo("*0");
            assertThat(fleet.json(survivor, "/v1/matches").path("matches")).isEmpty();
            assertThat(fleet.get(survivor, "/metrics").body())
                    .contains("naadam_placements_total{fate=\"swept\"} 1.0")
                    .contains("naadam_matches_cut_short_total{cause=\"node_lost\"} 0.0");
            await(() -> fleet.redis("ZCARD naadam:nodes").equals(":1"));
        }
    }

    /** Takes the 30 s that a claim lasts. */
    @Test
    @EnabledIfSystemProperty(named = "naadam.campaign", matches = "full")
    void theSameRequestFindsItsMatchWhenTheControlNodeDiedBeforeItCouldAnswer(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess survivor = fleet.start("survivor", "--region=east", "--start-limit=10m");
            NodeProcess victim =
                    fleet.start(PlacementVictim.class, "victim", "--role=control", PlacementStep.ANSWERED.name());

            assertThatThrownBy(() -> fleet.post(victim, "/v1/matches", DUEL_IN_THE_EAST, "Idempotency-Key", "round-1"))
                    .isInstanceOf(IOException.class);
            JsonNode left = fleet.json(survivor, "/v1/matches").path("matches");
            assertThat(left).hasSize(1);

            // the claim of the dead node runs out 30 s after it was made
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                HttpResponse<String> again =
                        fleet.post(survivor, "/v1/matches", DUEL_IN_THE_EAST, "Idempotency-Key", "round-1");
                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(json(again).path("id")).isEqualTo(left.path(0).path("id"));
                assertThat(json(again).path("tickets")).hasSize(2);
            });
            assertThat(fleet.json(survivor, "/v1/matches").path("matches")).hasSize(1);
        }
    }

    @Test
    void aSessionNodeThatDiesBeforeItClaimsLeavesNothing(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess survivor = fleet.start("survivor", "--role=control");
            NodeProcess victim = fleet.start(
                    PlacementVictim.class, "victim", "--role=session", "--region=east", PlacementStep.RECEIVED.name());

            HttpResponse<String> refused = fleet.post(survivor, "/v1/matches", DUEL_IN_THE_EAST);

            assertThat(victim.exitStatus()).isEqualTo(137);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/no-room", "does not answer");
            assertThat(fleet.redis("KEYS naadam:leases:*")).isEqualTo("*0");
            assertThat(fleet.redis("KEYS naadam:match:*")).isEqualTo("*0");
            assertThat(fleet.redis("KEYS naadam:hosted:*")).isEqualTo("*0");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLAIMED", "OPENED"})
    void aMatchWhoseNodeDiedAfterItClaimedIsReportedLost(PlacementStep last, RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess survivor = fleet.start("survivor", "--role=control");
            NodeProcess victim =
                    fleet.start(PlacementVictim.class, "victim", "--role=session", "--region=east", last.name());

            HttpResponse<String> unknown = fleet.post(survivor, "/v1/matches", DUEL_IN_THE_EAST);

            assertThat(victim.exitStatus()).isEqualTo(137);
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body()).contains("/problems/unavailable", "may exist or not");
            await(() -> fleet.json(survivor, "/v1/matches")
                    .at("/matches/0/state")
                    .asText()
                    .equals("lost"));
            String path = "/v1/matches/"
                    + fleet.json(survivor, "/v1/matches").at("/matches/0/id").asText();
            assertThat(fleet.json(survivor, path).path("state").asText()).isEqualTo("lost");
            assertThat(fleet.get(survivor, path + "/events").body())
                    .contains("event: ended")
                    .contains("\"state\":\"lost\"");
            assertThat(fleet.post(survivor, path + "/abort", "{}").statusCode()).isEqualTo(409);
            await(() -> fleet.get(survivor, "/metrics")
                    .body()
                    .contains("naadam_matches_cut_short_total{cause=\"node_lost\"} 1.0"));
            await(() -> fleet.redis("ZCARD naadam:nodes").equals(":1"));
            assertThat(fleet.redis("KEYS naadam:hosted:*")).isEqualTo("*0");
            assertThat(fleet.redis("HLEN naadam:room")).isEqualTo(":0");
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
