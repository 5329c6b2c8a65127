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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A process dies between two steps of placing a match: what the others make of what it left (decision 0017). */
@ExtendWith(RedisExtension.class)
class PlacementCrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void controlNodesThatDieBeforeTheyOrderLeaveNothing(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess survivor = fleet.start("survivor", "--region=east");
            for (PlacementStep last : List.of(PlacementStep.LEASED, PlacementStep.STORED)) {
                NodeProcess victim = fleet.start(Victim.class, last.name(), "--role=control", Victim.at(last));

                assertThatThrownBy(() -> fleet.post(victim, "/v1/matches", duelIn("east")))
                        .as(last.name())
                        .isInstanceOf(IOException.class);

                assertThat(victim.exitStatus()).as(last.name()).isEqualTo(Victim.KILLED);
                assertThat(fleet.redis("KEYS naadam:leases:*")).isNotEqualTo("*0");
            }
            await(() -> fleet.redis("KEYS naadam:leases:*").equals("*0"));
            assertThat(fleet.redis("KEYS naadam:match:*")).isEqualTo("*0");
            assertThat(fleet.json(survivor, "/v1/matches").path("matches")).isEmpty();
            assertThat(fleet.get(survivor, "/metrics").body())
                    .contains("naadam_placements_total{fate=\"swept\"} 2.0")
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
                    fleet.start(Victim.class, "victim", "--role=control", Victim.at(PlacementStep.ANSWERED));

            assertThatThrownBy(() -> fleet.post(victim, "/v1/matches", duelIn("east"), "Idempotency-Key", "round-1"))
                    .isInstanceOf(IOException.class);
            JsonNode left = fleet.json(survivor, "/v1/matches").path("matches");
            assertThat(left).hasSize(1);

            // the claim of the dead node runs out 30 s after it was made
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                HttpResponse<String> again =
                        fleet.post(survivor, "/v1/matches", duelIn("east"), "Idempotency-Key", "round-1");
                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(json(again).path("id")).isEqualTo(left.path(0).path("id"));
                assertThat(json(again).path("tickets")).hasSize(2);
            });
            assertThat(fleet.json(survivor, "/v1/matches").path("matches")).hasSize(1);
        }
    }

    @Test
    void aSessionNodeThatDiesLeavesNothingBeforeItClaimsAndAMatchReportedLostAfterwards(RedisUri redis)
            throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            NodeProcess survivor = fleet.start("survivor", "--role=control");

            HttpResponse<String> refused = createdWhereTheNodeDiesAt(PlacementStep.RECEIVED, fleet, survivor);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/no-room", "does not answer");
            assertThat(fleet.redis("KEYS naadam:leases:*")).isEqualTo("*0");
            assertThat(fleet.redis("KEYS naadam:match:*")).isEqualTo("*0");
            assertThat(fleet.redis("KEYS naadam:hosted:*")).isEqualTo("*0");

            for (PlacementStep last : List.of(PlacementStep.CLAIMED, PlacementStep.OPENED)) {
                HttpResponse<String> unknown = createdWhereTheNodeDiesAt(last, fleet, survivor);
                assertThat(unknown.statusCode()).as(last.name()).isEqualTo(503);
                assertThat(unknown.body()).contains("/problems/unavailable", "may exist or not");
            }
            await(() -> fleet.get(survivor, "/metrics")
                    .body()
                    .contains("naadam_matches_cut_short_total{cause=\"node_lost\"} 2.0"));
            JsonNode matches = fleet.json(survivor, "/v1/matches").path("matches");
            assertThat(matches.findValuesAsText("state")).containsExactly("lost", "lost");
            for (String id : matches.findValuesAsText("id")) {
                assertLost(fleet, survivor, "/v1/matches/" + id);
            }
            await(() -> fleet.redis("ZCARD naadam:nodes").equals(":1"));
            assertThat(fleet.redis("KEYS naadam:hosted:*")).isEqualTo("*0");
            assertThat(fleet.redis("HLEN naadam:room")).isEqualTo(":0");
        }
    }

    /** What the control node answers when it creates a match on a node that dies at a step, and of it. */
    private static HttpResponse<String> createdWhereTheNodeDiesAt(
            PlacementStep last, FleetBench fleet, NodeProcess control) throws Exception {
        String region = last.name().toLowerCase(Locale.ROOT);
        NodeProcess victim = fleet.start(Victim.class, region, "--role=session", "--region=" + region, Victim.at(last));
        HttpResponse<String> answer = fleet.post(control, "/v1/matches", duelIn(region));
        assertThat(victim.exitStatus()).as(region).isEqualTo(Victim.KILLED);
        return answer;
    }

    private static void assertLost(FleetBench fleet, NodeProcess survivor, String path) throws Exception {
        assertThat(fleet.json(survivor, path).path("state").asText()).isEqualTo("lost");
        assertThat(fleet.get(survivor, path + "/events").body())
                .contains("event: ended")
                .contains("\"state\":\"lost\"");
        assertThat(fleet.post(survivor, path + "/abort", "{}").statusCode()).isEqualTo(409);
    }

    private static String duelIn(String region) {
        return """
            {"game": "arena-10", "region": "%s",
             "teams": [{"name": "E", "players": ["anu"]}, {"name": "W", "players": ["bat"]}]}""".formatted(region);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
