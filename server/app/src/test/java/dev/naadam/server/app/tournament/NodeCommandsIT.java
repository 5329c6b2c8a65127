package dev.naadam.server.app.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.naadam.server.app.options.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that ask a node, against one that answers as it is told. */
class NodeCommandsIT {

    private static final String STATUS = """
            {"id":"7f","name":"City cup","state":"%s","number":4,"teams":2,"champion":%s}""";
    private static final String BRACKET = """
            {"stages":[{"number":1,"name":"Finals","isOver":true,"pairings":[],"notes":[],"brackets":[{"group":1,"matches":[
               {"id":"1.1.1.1","round":1,"number":1,"state":"done","region":"guian","grade":"A","sides":[
                 {"team":"deer","name":"Deer","isNobody":false,"games":1,"isWinner":true,"winnerOf":null},
                 {"team":"wolves","name":"Wolves","isNobody":false,"games":0,"isWinner":false,"winnerOf":null}]}]}]}]}""";
    private static final String STANDINGS = """
            {"stages":[{"number":1,"name":"Finals","columns":[],"groups":[]}],
             "ranking":[{"rank":1,"team":"deer","name":"Deer"},{"rank":2,"team":"wolves","name":"Wolves"}]}""";
    private static final String END =
            "id: 5\nevent: finished\ndata: {\"at\":\"2026-11-24T09:00:03Z\",\"ranking\":[]}\n\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> answers = new TreeMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    NodeCommandsIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
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
    void createsATournamentAndPrintsItsIdAlone() throws IOException {
        answers.put("POST /v1/tournaments", STATUS.formatted("draft", "null"));
        answers.put("POST /v1/tournaments/7f/publish", "{}");
        Path document = Files.writeString(folder.resolve("cup.json"), "{\"name\":\"City cup\"}");

        assertThat(run("create", document.toString(), "--publish")).isZero();

        assertThat(out.toString().strip()).isEqualTo("7f");
        assertThat(requests)
                .containsExactly(
                        "POST /v1/tournaments Bearer nk_test {\"name\":\"City cup\"}",
                        "POST /v1/tournaments/7f/publish Bearer nk_test {}");
    }

    @Test
    void showsHowATournamentStands() {
        answers.put("GET /v1/tournaments/7f", STATUS.formatted("running", "null"));
        answers.put("GET /v1/tournaments/7f/bracket", BRACKET);
        answers.put("GET /v1/tournaments/7f/standings", STANDINGS);

        assertThat(run("show", "7f")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "City cup: running, 2 teams",
                        "",
                        "== Finals ==",
                        "Bracket 1",
                        "Deer             1*",
                        "Wolves           0",
                        "guian A",
                        "",
                        "== Ranking ==",
                        "   1. Deer",
                        "   2. Wolves");
    }

    @Test
    void watchesATournamentToItsEndInLinesWhereThereIsNoTerminal() {
        answers.put("GET /v1/tournaments/7f", STATUS.formatted("running", "\"Deer\""));
        answers.put("GET /v1/tournaments/7f/bracket", BRACKET);
        answers.put("GET /v1/tournaments/7f/standings", STANDINGS);
        answers.put("GET /v1/tournaments/7f/events", END);

        assertThat(run("watch", "7f")).isZero();

        assertThat(out.toString().lines().findFirst()).contains("1.1.1.1  Deer 1 : 0 Wolves  (guian A)");
        assertThat(out.toString()).contains("City cup: running, 2 teams, champion: Deer", "   1. Deer");
    }

    @Test
    void showsATournamentThatWasOverBeforeItWasWatched() {
        answers.put("GET /v1/tournaments/7f", STATUS.formatted("cancelled", "null"));
        answers.put("GET /v1/tournaments/7f/bracket", BRACKET);
        answers.put("GET /v1/tournaments/7f/standings", STANDINGS);

        assertThat(run("watch", "7f")).isEqualTo(1);

        assertThat(out.toString()).contains("City cup: cancelled, 2 teams", "   1. Deer");
    }

    @Test
    void exportsWhatTheNodeSaysAsItIs() throws IOException {
        answers.put("GET /v1/tournaments/7f/export", "{\"name\": \"贵安杯\"}");
        Path file = folder.resolve("cup.json");

        assertThat(run("export", "7f", "--out", file.toString())).isZero();

        assertThat(Files.readString(file)).isEqualTo("{\"name\": \"贵安杯\"}");
    }

    @Test
    void saysWhatTheNodeRefusesAndEndsWithOne() {
        assertThat(run("show", "8a")).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("naadam: 404 There is no such tournament: No tournament has this id.");
    }

    @Test
    void needsAKeyAndAnAddress() {
        assertThat(execute(Map.of(), "show", "7f")).isEqualTo(2);
        assertThat(err.toString()).contains("NAADAM_API_KEY is needed");

        assertThat(run("show", "7f", "--server", "ftp://h")).isEqualTo(2);
        assertThat(err.toString()).contains("--server: ftp://h");
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);

        assertThat(run("show", "7f")).isEqualTo(1);

        assertThat(err.toString()).contains("naadam: no answer from the node");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--server")) {
            all.addAll(List.of(
                    "--server", "http://127.0.0.1:" + server.getAddress().getPort()));
        }
        return execute(Map.of("NAADAM_API_KEY", "nk_test"), all.toArray(String[]::new));
    }

    private int execute(Map<String, String> environment, String... arguments) {
        CommandLine commandLine = CommandLines.of(new TournamentCommand(), environment);
        return commandLine
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(what + " " + key + " " + body);
        String answer = answers.get(what);
        byte[] bytes = (answer == null
                        ? "{\"title\":\"There is no such tournament\",\"detail\":\"No tournament has this id.\"}"
                        : answer)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
