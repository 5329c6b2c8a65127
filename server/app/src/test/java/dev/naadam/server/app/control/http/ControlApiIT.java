package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.game.Outcome;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.MatchProgress.State;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the API does for those who use it well. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class ControlApiIT {

    private final ApiBench api;

    ControlApiIT() throws BindFailed {
        api = new ApiBench();
    }

    @BeforeEach
    void forget() {
        api.control.forget();
        api.obstacles = List.of();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void createsAMatchWithATicketForEachPlayer() throws Exception {
        Page created = api.post("/v1/matches", ApiBench.DUEL);

        assertThat(created.status()).isEqualTo(201);
        JsonNode json = created.json();
        String id = json.path("id").textValue();
        assertThat(created.header("Location")).isEqualTo("/v1/matches/" + id);
        assertThat(json.path("state").textValue()).isEqualTo("waiting");
        assertThat(json.path("tickRateHz").intValue()).isEqualTo(60);
        assertThat(json.path("region").textValue()).isEqualTo("local");
        assertThat(json.path("createdAt").textValue()).isEqualTo("2027-01-15T08:00:00.125Z");
        assertThat(json.path("teams").path(1).path("players").path(0).textValue())
                .isEqualTo("bat");
        Ticket ticket =
                Ticket.decode(json.path("tickets").path(1).path("ticket").textValue());
        assertThat(ticket.matchId()).isEqualTo(UUID.fromString(id));
        assertThat(ticket.slot()).isEqualTo(1);
        assertThat(api.control.host.opened).containsOnlyKeys(UUID.fromString(id));
    }

    @Test
    void takesEveryFieldOfTheDocument() throws Exception {
        Page created = api.post("/v1/matches", """
                {"game": "duel", "setup": {"score-limit": 30}, "tickRateHz": 128, "randomSeed": "-9223372036854775808",
                 "region": "local", "teams": [{"name": "Blue", "players": ["ану"]}, {"name": "Red", "players": ["b"]}]}
                """);

        assertThat(created.status()).isEqualTo(201);
        var spec = api.control.host.opened.values().iterator().next();
        assertThat(spec.setup().options()).isEqualTo(Map.of("score-limit", "30"));
        assertThat(spec.setup().tickRateHz()).isEqualTo(128);
        assertThat(spec.randomSeed()).isEqualTo(Long.MIN_VALUE);
        assertThat(spec.players()).containsExactly("ану", "b");
    }

    @Test
    void mintsANewTicketThatOutranksTheOld() throws Exception {
        String id = create();

        Page minted = api.post("/v1/matches/" + id + "/tickets", "{\"player\": \"bat\"}");

        assertThat(minted.status()).isEqualTo(201);
        assertThat(minted.json().path("slot").intValue()).isEqualTo(1);
        Ticket ticket = Ticket.decode(minted.json().path("ticket").textValue());
        assertThat(api.control.opened(ticket).generation()).isEqualTo(2);
    }

    @Test
    void tellsHowARunningMatchStandsWithoutTicketsOrAddresses() throws Exception {
        String id = create();
        api.control.host.progress.put(UUID.fromString(id), new MatchProgress(State.RUNNING, 42, 0b10, 5, null));

        Page found = api.get("/v1/matches/" + id);

        assertThat(found.status()).isEqualTo(200);
        JsonNode json = found.json();
        assertThat(json.path("state").textValue()).isEqualTo("running");
        assertThat(json.path("tick").longValue()).isEqualTo(42);
        assertThat(json.path("connected").toString()).isEqualTo("[\"bat\"]");
        assertThat(json.path("outcome").isNull()).isTrue();
        assertThat(found.body()).doesNotContain("ticket", "127.0.0.1", "7777", "eed");
    }

    @Test
    void tellsTheOutcomeWithStatisticsAndTheLastHash() throws Exception {
        String id = create();
        finish(id, 0xabcdefL, outcome(1));

        JsonNode outcome =
                api.get("/v1/matches/" + id.toUpperCase(Locale.ROOT)).json().path("outcome");

        assertThat(outcome.path("winningTeam").intValue()).isEqualTo(1);
        assertThat(outcome.path("teams").path(1).toString()).isEqualTo("{\"name\":\"Red\",\"score\":30}");
        assertThat(outcome.path("players").path(0).toString())
                .isEqualTo("{\"player\":\"anu\",\"team\":0,\"statistics\":{\"deaths\":30,\"kills\":12}}");
        assertThat(outcome.path("history").toString()).isEqualTo("[\"1 attack held\"]");
        assertThat(outcome.path("hash").textValue()).isEqualTo("0000000000abcdef");
    }

    private void finish(String id, long hash, Outcome outcome) {
        UUID match = UUID.fromString(id);
        api.control.host.progress.put(match, new MatchProgress(State.FINISHED, 900, 0, hash, outcome));
        api.control.store.results.put(match, new MatchResult(outcome, 900, hash));
    }

    @Test
    void callsNobodyTheWinnerOfADraw() throws Exception {
        String id = create();
        finish(id, 1, outcome(Outcome.DRAW));

        JsonNode outcome = api.get("/v1/matches/" + id).json().path("outcome");

        assertThat(outcome.path("winningTeam").isNull()).isTrue();
    }

    @Test
    void saysWhetherItLivesAndWhetherItIsReadyWithoutAKey() throws Exception {
        assertThat(open("/healthz").body()).isEqualTo("{\"healthy\":true}");
        assertThat(open("/readyz").body()).isEqualTo("{\"ready\":true,\"reasons\":[]}");

        api.obstacles = List.of("the store is away");

        Page notReady = open("/readyz");
        assertThat(notReady.status()).isEqualTo(503);
        assertThat(notReady.body()).isEqualTo("{\"ready\":false,\"reasons\":[\"the store is away\"]}");
        assertThat(open("/healthz").status()).isEqualTo(200);
    }

    @Test
    void writesMetricsInThePrometheusFormat() throws Exception {
        Page metrics = open("/metrics");

        assertThat(metrics.header("Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body()).isEqualTo("naadam_matches 3.0\n");
    }

    @Test
    void answersHeadLikeGetWithoutABody() throws Exception {
        Page head = api.send(HttpRequest.newBuilder(api.uri("/healthz")).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void forbidsGuessingOfTypesAndCachingEverywhere() throws Exception {
        for (Page page : List.of(open("/healthz"), open("/nowhere"), api.post("/v1/matches", ApiBench.DUEL))) {
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Server")).isEmpty();
        }
    }

    private Page open(String path) throws Exception {
        return api.send(HttpRequest.newBuilder(api.uri(path)));
    }

    private String create() throws Exception {
        return api.post("/v1/matches", ApiBench.DUEL).json().path("id").textValue();
    }

    private static Outcome outcome(int winningTeam) {
        return new Outcome(
                winningTeam,
                "score-limit",
                List.of(12L, 30L),
                List.of(
                        new TreeMap<>(Map.of("kills", 12L, "deaths", 30L)),
                        new TreeMap<>(Map.of("kills", 30L, "deaths", 12L))),
                List.of("1 attack held"));
    }
}
