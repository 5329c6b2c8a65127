package dev.naadam.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlApiIT {

    private final List<String> requests = new ArrayList<>();
    private final HttpServer server;
    private final ControlApi api;
    private int status = 200;
    private String answer = "{}";

    ControlApiIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        api = new ControlApi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "nk_key");
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void createsAMatch() throws Exception {
        status = 201;
        answer = """
                {"id":"0b5c","state":"waiting","game":"arena","region":"wuhu","teams":[],"newer":{"field":[1.5,true]},
                 "tickets":[{"player":"anu","slot":0,"team":0,"ticket":"T1"},{"player":"bat","slot":1,"team":1,"ticket":"T2"}]}""";

        CreatedMatch match = api.createMatch(new NewMatch(
                "arena",
                Map.of("map", "square"),
                List.of(new NewMatch.Team("Wolves \"W\"", List.of("anu")), new NewMatch.Team("Deer", List.of("bat"))),
                60,
                Long.MIN_VALUE));

        assertThat(match.id()).isEqualTo("0b5c");
        assertThat(match.region()).isEqualTo("wuhu");
        assertThat(match.tickets().get(1)).isEqualTo(new PlayerTicket("bat", 1, 1, "T2"));
        assertThat(requests).containsExactly("""
                POST /v1/matches Bearer nk_key application/json {"game":"arena","setup":{"map":"square"},\
                "teams":[{"name":"Wolves \\\"W\\\"","players":["anu"]},{"name":"Deer","players":["bat"]}],\
                "tickRateHz":60,"randomSeed":"-9223372036854775808"}""");
    }

    @Test
    void asksForARegion() throws Exception {
        status = 201;
        answer = """
                {"id":"0b5c","state":"waiting","region":"wuhu","tickets":[]}""";

        api.createMatch(new NewMatch("arena", Map.of(), List.of(), 60, 7).in("wuhu"));

        assertThat(requests).first().asString().endsWith("\"randomSeed\":\"7\",\"region\":\"wuhu\"}");
    }

    @Test
    void mintsATicket() throws Exception {
        status = 201;
        answer = """
                {"player":"anu","slot":3,"team":1,"ticket":"T3"}""";

        PlayerTicket ticket = api.mintTicket("a/b", "anu");

        assertThat(ticket).isEqualTo(new PlayerTicket("anu", 3, 1, "T3"));
        assertThat(ticket.toString()).as("tickets are secrets").doesNotContain("T3");
        assertThat(requests)
                .containsExactly("POST /v1/matches/a%2Fb/tickets Bearer nk_key application/json {\"player\":\"anu\"}");
    }

    @Test
    void mintsATokenForAPlayersOwnProgram() throws Exception {
        status = 201;
        answer = """
                {"token":"P1","expiresAt":"2026-11-23T12:00:00Z"}""";

        assertThat(api.playerToken("anu b/c")).isEqualTo("P1");

        assertThat(requests).containsExactly("POST /v1/players/anu%20b%2Fc/tokens Bearer nk_key application/json {}");
    }

    @Test
    void readsWhyARegionWasChosen() throws Exception {
        answer = """
                {"chosen":"horinger","rule":"west","least":"wuhu","fairSet":["horinger","wuhu"],"equalised":true,"regions":[
                 {"region":"horinger","west":true,"hasRoom":true,"figures":{"M":50,"G":1,"D":4,"U":3,"J":56},"players":[]},
                 {"region":"wuhu","west":false,"hasRoom":false,"figures":null,"players":[]}],"players":[],"mesh":[]}""";

        RegionDecision decision = api.regionDecision("0b5c");

        assertThat(decision)
                .isEqualTo(new RegionDecision(
                        "horinger",
                        "west",
                        true,
                        List.of(
                                new RegionDecision.Candidate(
                                        "horinger", true, true, new RegionDecision.Figures(50, 1, 4, 3, 56)),
                                new RegionDecision.Candidate("wuhu", false, false, null))));
        assertThat(requests).first().asString().startsWith("GET /v1/matches/0b5c/region-decision ");
    }

    @Test
    void takesAReplayAsItIs() throws Exception {
        answer = "NAADAMRP";

        assertThat(api.replay("0b5c")).asString(StandardCharsets.UTF_8).isEqualTo("NAADAMRP");

        assertThat(requests).first().asString().startsWith("GET /v1/matches/0b5c/replay ");
    }

    @Test
    void readsARunningMatch() throws Exception {
        answer = """
                {"id":"0b5c","state":"running","tick":77,"connected":["anu"],"outcome":null}""";

        MatchStatus match = api.match("0b5c");

        assertThat(match).isEqualTo(new MatchStatus("0b5c", "running", 77, List.of("anu"), null, null));
    }

    @Test
    void asksForAnEqualisedMatch() throws Exception {
        status = 201;
        answer = """
                {"id":"0b5c","state":"waiting","region":"wuhu","tickets":[]}""";

        api.createMatch(new NewMatch("duel", Map.of(), List.of(), 60, 1).equalised());

        assertThat(requests.getFirst()).endsWith("\"randomSeed\":\"1\",\"equalise\":true}");
    }

    @Test
    void asksForAMatchThatOutlivesItsServer() throws Exception {
        status = 201;
        answer = """
                {"id":"0b5c","state":"waiting","region":"wuhu","tickets":[]}""";

        api.createMatch(new NewMatch("duel", Map.of(), List.of(), 60, 1).durable("strict"));

        assertThat(requests.getFirst()).endsWith("\"randomSeed\":\"1\",\"durability\":\"strict\"}");
    }

    @Test
    void readsWhatWasDelivered() throws Exception {
        answer = """
                {"id":"0b5c","state":"finished","tick":900,"connected":[],"outcome":null,"delivered":{"grade":"A","equalised":true,
                 "unfairnessMicros":375,"players":[{"player":"anu","promisedMicros":21000,"checkedMicros":22500,"verdict":"kept",
                 "rawMicros":22375,"paddedMicros":50125},{"player":"bat","promisedMicros":null,"checkedMicros":null,
                 "verdict":"not-promised","rawMicros":null,"paddedMicros":null}]}}""";

        Delivered delivered = api.match("0b5c").delivered();

        assertThat(delivered)
                .isEqualTo(new Delivered(
                        "A",
                        true,
                        375L,
                        List.of(
                                new Delivered.Line("anu", 21_000L, 22_500L, "kept", 22_375L, 50_125L),
                                new Delivered.Line("bat", null, null, "not-promised", null, null))));
    }

    @Test
    void readsAMatchThatWasNotGraded() throws Exception {
        answer = """
                {"id":"0b5c","state":"finished","tick":900,"connected":[],"outcome":null,
                 "delivered":{"grade":null,"equalised":false,"unfairnessMicros":null,"players":[]}}""";

        assertThat(api.match("0b5c").delivered()).isEqualTo(new Delivered(null, false, null, List.of()));
    }

    @Test
    void readsAResult() throws Exception {
        answer = """
                {"id":"0b5c","state":"finished","tick":900,"connected":[],"outcome":{"winningTeam":1,"reason":"score-limit",
                 "teams":[{"name":"Wolves","score":12},{"name":"Deer","score":30}],
                 "players":[{"player":"anu","team":0,"statistics":{"deaths":30,"kills":12}}],"history":["1 attack held"],"hash":"9f86d081884c7d65"}}""";

        MatchStatus match = api.match("0b5c");

        assertThat(match.outcome())
                .isEqualTo(new MatchStatus.Result(
                        1,
                        "score-limit",
                        List.of(new MatchStatus.TeamScore("Wolves", 12), new MatchStatus.TeamScore("Deer", 30)),
                        List.of(new MatchStatus.PlayerResult("anu", 0, Map.of("deaths", 30L, "kills", 12L))),
                        List.of("1 attack held"),
                        "9f86d081884c7d65"));
    }

    @Test
    void listsMatchesPageByPage() throws Exception {
        answer = """
                {"matches":[{"id":"0b5c","state":"running","game":"arena","tickRateHz":60,"region":"local",
                 "createdAt":"2026-11-24T09:00:00.125Z","teams":[]}],"nextCursor":"a+b"}""";

        MatchPage first = api.matches(new MatchQuery("running", "arena", 1, null));
        assertThat(first)
                .isEqualTo(new MatchPage(
                        List.of(new MatchPage.Entry(
                                "0b5c", "running", "arena", "local", Instant.parse("2026-11-24T09:00:00.125Z"))),
                        "a+b"));

        answer = "{\"matches\":[],\"nextCursor\":null}";
        assertThat(api.matches(MatchQuery.all().after("a+b")).nextCursor()).isNull();

        assertThat(requests)
                .containsExactly(
                        "GET /v1/matches?limit=1&state=running&game=arena Bearer nk_key null ",
                        "GET /v1/matches?limit=100&cursor=a%2Bb Bearer nk_key null ");
    }

    @Test
    void referees() throws Exception {
        answer = "{\"player\":\"anu\",\"slot\":3}";

        api.abort("0b5c");
        api.kick("0b5c", "anu");
        assertThat(api.ban("0b5c", "anu")).isEqualTo(3);
        status = 204;
        answer = "";
        api.pardon("0b5c", 3);

        assertThat(requests)
                .containsExactly(
                        "POST /v1/matches/0b5c/abort Bearer nk_key application/json {}",
                        "POST /v1/matches/0b5c/kicks Bearer nk_key application/json {\"player\":\"anu\"}",
                        "POST /v1/matches/0b5c/bans Bearer nk_key application/json {\"player\":\"anu\"}",
                        "DELETE /v1/matches/0b5c/bans/3 Bearer nk_key null ");
    }

    @Test
    void aProblemDocumentBecomesAnException() {
        status = 422;
        answer = """
                {"type":"x","title":"A field cannot be used","status":422,"detail":"65 players","field":"/teams"}""";

        assertThatThrownBy(() -> api.match("0b5c"))
                .asInstanceOf(type(ControlApiException.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.title()).isEqualTo("A field cannot be used");
                    assertThat(problem.detail()).isEqualTo("65 players");
                    assertThat(problem.field()).isEqualTo("/teams");
                });
    }

    @Test
    void anErrorThatIsNoProblemDocumentIsOneAllTheSame() {
        status = 502;
        answer = "<html>Bad gateway</html>";

        assertThatThrownBy(() -> api.match("0b5c"))
                .isInstanceOf(ControlApiException.class)
                .hasMessageContaining("502");
    }

    @Test
    void anAnswerThatMakesNoSenseIsAnIoException() {
        for (String nonsense : List.of("", "[]", "{\"id\":7}", "{\"id\":", "{}", "[".repeat(5_000))) {
            answer = nonsense;

            assertThatThrownBy(() -> api.match("0b5c")).isInstanceOf(IOException.class);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
