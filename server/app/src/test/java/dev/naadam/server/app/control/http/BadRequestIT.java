package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.MatchProgress.State;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem document comes back and nothing has changed. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class BadRequestIT {

    private static final String UNKNOWN_ID = "0b5c8a4e-6c0f-4b5a-9d43-0d3f2f6f7a11";

    private final ApiBench api;

    BadRequestIT() throws BindFailed {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"game\": \"duel\",}",
                "{\"game\": duel}",
                "{\"game\": \"duel\", \"game\": \"duel\"}",
                "{\"setup\": {\"a\": 1, \"a\": 2}}",
                "{} {}",
                "[]",
                "7",
                "null",
                "\u0000",
                "{\"game\": [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}",
            })
    void answers400ToWhatIsNotOneJsonObject(String body) throws Exception {
        problem(api.post("/v1/matches", body), 400, "malformed-json");
    }

    @Test
    void pointsAtThePlaceWhereJsonEnds() throws Exception {
        JsonNode problem = problem(api.post("/v1/matches", "{\"game\":\n  oops}"), 400, "malformed-json");

        assertThat(problem.path("detail").textValue())
                .contains("line 2, column ")
                .doesNotContain("oops");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"teams": []}                                                        | /game
            {"game": 7, "teams": []}                                             | /game
            {"game": null, "teams": []}                                          | /game
            {"game": "chess", "teams": []}                                       | /game
            {"game": "duel"}                                                     | /teams
            {"game": "duel", "teams": {}}                                        | /teams
            {"game": "duel", "teams": []}                                        | /teams
            {"game": "duel", "teams": [7]}                                       | /teams/0
            {"game": "duel", "teams": [{"players": []}]}                         | /teams/0/name
            {"game": "duel", "teams": [{"name": "B"}]}                           | /teams/0/players
            {"game": "duel", "teams": [{"name": "B", "players": []}]}            | /teams/0/players
            {"game": "duel", "teams": [{"name": "B", "players": [7]}]}           | /teams/0/players/0
            {"game": "duel", "teams": [{"name": "B", "players": ["a", "a"]}]}    | /teams/0/players/1
            {"game": "duel", "teams": [{"name": "B", "players": ["a"], "x": 1}]} | /teams/0/x
            {"game": "duel", "teams": [], "tickRate": 60}                        | /tickRate
            {"game": "duel", "teams": [], "tickRateHz": "60"}                    | /tickRateHz
            {"game": "duel", "teams": [], "tickRateHz": 60.5}                    | /tickRateHz
            {"game": "duel", "teams": [], "tickRateHz": 99999999999}             | /tickRateHz
            {"game": "duel", "teams": [], "randomSeed": 1.5}                     | /randomSeed
            {"game": "duel", "teams": [], "randomSeed": "0x10"}                  | /randomSeed
            {"game": "duel", "teams": [], "randomSeed": "9223372036854775808"}   | /randomSeed
            {"game": "duel", "teams": [], "randomSeed": 9223372036854775808}     | /randomSeed
            {"game": "duel", "teams": [], "region": 7}                           | /region
            {"game": "duel", "teams": [], "equalise": "yes"}                     | /equalise
            {"game": "duel", "teams": [], "onDifference": "move"}                | /onDifference
            {"game": "duel", "teams": [], "onDifference": true}                  | /onDifference
            {"game": "duel", "teams": [], "durability": "always"}                | /durability
            {"game": "duel", "teams": [], "durability": true}                    | /durability
            {"game": "duel", "teams": [], "setup": []}                           | /setup
            {"game": "duel", "teams": [], "setup": {"a": null}}                  | /setup
            {"game": "duel", "teams": [], "setup": {"a": {"b": 1}}}              | /setup
            {"game": "duel", "teams": [], "setup": {"a": 1e999999999}}           | /setup
            """)
    void answers422AndNamesTheField(String body, String field) throws Exception {
        JsonNode problem = problem(api.post("/v1/matches", body), 422, "invalid-field");

        assertThat(problem.path("field").textValue()).isEqualTo(field);
    }

    @Test
    void answers422ToARegionThatIsNotServedHere() throws Exception {
        String body = ApiBench.DUEL.replaceFirst("\\{", "{\"region\": \"mars\", ");

        assertThat(problem(api.post("/v1/matches", body), 422, "invalid-field")
                        .path("field")
                        .textValue())
                .isEqualTo("/region");
    }

    @Test
    void answers422ToARosterOf65() throws Exception {
        String players = IntStream.range(0, 65).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(","));
        String body = "{\"game\": \"duel\", \"teams\": [{\"name\": \"B\", \"players\": [" + players + "]}]}";

        JsonNode problem = problem(api.post("/v1/matches", body), 422, "invalid-field");

        assertThat(problem.path("field").textValue()).isEqualTo("/teams");
        assertThat(problem.path("detail").textValue()).isEqualTo("65 players (expected: 1 to 64)");
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN_ID, "1-1-1-1-1", "x", "0b5c8a4e6c0f4b5a9d430d3f2f6f7a11"})
    void answers404ToAnIdThatIsNoMatch(String id) throws Exception {
        problem(api.get("/v1/matches/" + id), 404, "unknown-match");
        problem(api.post("/v1/matches/" + id + "/tickets", "{\"player\": \"anu\"}"), 404, "unknown-match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..", "%00"})
    void answers400ToAPathThatHidesSomething(String id) throws Exception {
        problem(api.get("/v1/matches/" + id), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/match", "/docs", "/internal/healthcheck", "/v1/matches/a/b/c"})
    void answers404ToAnUnknownAddress(String path) throws Exception {
        problem(api.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/matches, 'GET, HEAD, POST'",
        "PUT, /v1/matches/x, 'GET, HEAD'",
        "OPTIONS, /metrics, 'GET, HEAD'",
        "GET, /v1/matches/x/tickets, POST"
    })
    void answers405AndWhatIsAllowed(String method, String path, String allowed) throws Exception {
        Page page = api.send(api.request(path).method(method, BodyPublishers.noBody()));

        problem(page, 405, "method-not-allowed");
        assertThat(page.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void answers415ToWhatIsNotPlainJson() throws Exception {
        HttpRequest.Builder plain = api.request("/v1/matches").POST(BodyPublishers.ofString(ApiBench.DUEL));

        problem(api.send(plain.copy()), 415, "unsupported-media-type");
        problem(api.send(plain.copy().header("Content-Type", "text/plain")), 415, "unsupported-media-type");
        problem(
                api.send(plain.copy().header("Content-Type", "application/json").header("Content-Encoding", "gzip")),
                415,
                "unsupported-media-type");
    }

    @Test
    void answers413ToABodyOfAMegabyte() throws Exception {
        String head = "POST /v1/matches HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + api.key
                + "\r\nContent-Type: application/json\r\n";

        String declared = api.raw(head + "Content-Length: 1048576\r\n\r\n", Duration.ofSeconds(5));
        String chunked = api.raw(
                head + "Transfer-Encoding: chunked\r\n\r\n10001\r\n" + " ".repeat(65537) + "\r\n",
                Duration.ofSeconds(5));

        assertThat(List.of(declared, chunked))
                .allSatisfy(answer -> assertThat(answer)
                        .startsWith("HTTP/1.1 413 ")
                        .contains("https://naadam.dev/problems/body-too-large")
                        .containsIgnoringCase("nosniff"));
        assertNothingChanged();
    }

    @Test
    void answersAProblemToWhatIsHardlyHttp() throws Exception {
        for (String request : List.of(
                "BREW /v1/matches HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /v1/matches HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            String answer = api.raw(request, Duration.ofSeconds(5));
            String start = request.substring(0, 30);
            assertThat(answer).as(start).startsWith("HTTP/1.1 ").containsIgnoringCase("application/problem+json");
            assertThat(answer).as(start).doesNotContain("Exception", "netty", "armeria");
        }
        assertNothingChanged();
    }

    @Test
    void answers401WithoutAValidKey() throws Exception {
        HttpRequest.Builder bare = HttpRequest.newBuilder(api.uri("/v1/matches"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ApiBench.DUEL));
        String wrong = api.key.substring(0, api.key.length() - 1) + (api.key.endsWith("A") ? "B" : "A");

        for (HttpRequest.Builder request : List.of(
                bare.copy(),
                bare.copy().header("Authorization", ""),
                bare.copy().header("Authorization", "Basic " + api.key),
                bare.copy().header("Authorization", "Bearer " + wrong),
                bare.copy().header("Authorization", "Bearer nk_00000000_" + "A".repeat(43)),
                bare.copy().header("Authorization", "Bearer " + api.key).header("Authorization", "Bearer x"))) {
            Page page = api.send(request);
            problem(page, 401, "unauthorized");
            assertThat(page.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"naadam\"");
        }
        problem(api.send(HttpRequest.newBuilder(api.uri("/v1/matches/" + UNKNOWN_ID))), 401, "unauthorized");
        problem(api.send(bare.copy().uri(api.uri("/v1/matches/" + UNKNOWN_ID + "/tickets"))), 401, "unauthorized");
    }

    @Test
    void answers409And422ToTicketsThatCannotBe() throws Exception {
        String id = api.post("/v1/matches", ApiBench.DUEL).json().path("id").textValue();
        String tickets = "/v1/matches/" + id + "/tickets";

        Page stranger = api.post(tickets, "{\"player\": \"eve\"}");
        Page odd = api.post(tickets, "{\"player\": \"anu\", \"slot\": 1}");
        api.control.host.progress.put(UUID.fromString(id), new MatchProgress(State.FINISHED, 9, 0, 0, null));
        Page over = api.post(tickets, "{\"player\": \"anu\"}");

        assertThat(List.of(stranger.status(), odd.status(), over.status())).containsExactly(422, 422, 409);
        assertThat(stranger.json().path("field").textValue()).isEqualTo("/player");
        assertThat(odd.json().path("field").textValue()).isEqualTo("/slot");
        assertThat(over.json().path("type").textValue()).isEqualTo("https://naadam.dev/problems/match-over");
        assertThat(api.control.store.generations).isEmpty();
    }

    @Test
    void answers503AndWhenToComeBack() throws Exception {
        api.control.host.isFull = true;
        Page full = api.post("/v1/matches", ApiBench.DUEL);
        api.control.store.isAway = true;
        Page storeAway = api.post("/v1/matches", ApiBench.DUEL);
        api.control.keyStore.isAway = true;
        Page keysAway = api.post("/v1/matches", ApiBench.DUEL);

        problem(full, 503, "no-room");
        problem(storeAway, 503, "store-unreachable");
        problem(keysAway, 503, "store-unreachable");
        assertThat(List.of(full.header("Retry-After"), storeAway.header("Retry-After")))
                .containsExactly("2", "2");
    }

    @Test
    void answers500WithoutSayingWhat() throws Exception {
        api.control.isBroken = true;

        problem(api.post("/v1/matches", ApiBench.DUEL), 500, "internal");
    }

    private JsonNode problem(Page page, int status, String type) {
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        assertThat(page.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode json = page.json();
        assertThat(json.path("type").textValue()).isEqualTo("https://naadam.dev/problems/" + type);
        assertThat(json.path("status").intValue()).isEqualTo(status);
        assertThat(json.path("title").textValue()).isNotEmpty();
        assertThat(page.body()).doesNotContain("Exception", "dev.naadam.", "com.", "java.");
        assertNothingChanged();
        return json;
    }

    private void assertNothingChanged() {
        assertThat(api.control.store.matches).isEmpty();
        assertThat(api.control.store.generations).isEmpty();
        assertThat(api.control.host.opened).isEmpty();
        assertThat(api.control.keyStore.keys).hasSize(1);
    }
}
