package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.app.control.ApiKey;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.MeasuringBench;
import dev.naadam.server.app.control.RequestRates;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.DeskTools;
import dev.naadam.server.app.ledger.LedgerCounters;
import dev.naadam.server.app.ledger.Wakes;
import dev.naadam.server.app.lobby.Lobbies;
import dev.naadam.server.app.lobby.LobbyOrderText;
import dev.naadam.server.core.lobby.LobbyRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A real server on a loopback port before use cases that live in memory, and a client. */
public final class ApiBench implements AutoCloseable {

    static final String DUEL = """
        {"game": "duel", "teams": [{"name": "Blue", "players": ["anu"]}, {"name": "Red", "players": ["bat"]}]}\
        """;

    static final String LOBBY = """
        {"game": {"name": "duel"}, "region": {"policy": "named", "pool": ["local"]},
         "teams": [{"name": "Blue", "players": ["anu"], "substitutes": ["chimeg"]}, {"name": "Red", "size": 1}]}\
        """;

    static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    final ControlBench control = new ControlBench();
    final String key = ((StoreAnswer.Found<ApiKey>) ControlBench.now(control.keys.createFirst()))
            .value()
            .text();
    volatile List<String> obstacles = List.of();

    private final ControlServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ApiBench() throws BindFailed {
        this(Patience.USUAL);
    }

    ApiBench(Patience patience) throws BindFailed {
        server = ControlServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), services(), patience);
    }

    private ControlServices services() {
        return new ControlServices(
                useCases(control),
                true,
                access(control),
                (node, question) -> control.line.ask(node, question),
                () -> obstacles,
                () -> "naadam_matches 3.0\n");
    }

    /** All that is served, in memory. */
    public static UseCases useCases(ControlBench control) {
        return new UseCases(
                control.creation,
                control.matches,
                control.listing,
                control.referee,
                control.pauses,
                control.administration,
                control.identities,
                control.nodes,
                measuring(control.measuring),
                control.proofs,
                control.replays,
                control.webhookAdministration,
                lobbies(control),
                control.tournaments);
    }

    private static Measuring measuring(MeasuringBench bench) {
        return new Measuring(bench.regions, bench.tokens, bench.measurements, () -> bench.keys);
    }

    private static LobbyServices lobbies(ControlBench control) {
        LobbyOrderText text = new LobbyOrderText();
        DeskTools tools = new DeskTools(control.ledgers, () -> control.nowMillis, new LedgerCounters(), step -> {});
        return new LobbyServices(
                new Lobbies(
                        new Desk<>(new LobbyRules(), text, Wakes.nobody(), tools),
                        control.followedLedgers,
                        control.joinCodes,
                        control.drawing),
                text,
                new RequestRates(LobbyServices.CODES_PER_SECOND, LobbyServices.CODE_BURST, () -> control.nowNanos));
    }

    static Access access(ControlBench control) {
        return new Access(control.keys, control.players, control.rates, control.answers, control.counters);
    }

    int port() {
        return server.port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** A request with a valid key. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + key);
    }

    HttpRequest.Builder request(String otherKey, String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + otherKey);
    }

    Page get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Page post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** A request with another key. */
    Page send(String otherKey, String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + otherKey);
        return send(
                List.of("POST", "PUT", "PATCH").contains(method)
                        ? request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json))
                        : request.method(method, BodyPublishers.noBody()));
    }

    /** An event of one organizer, in draft. */
    String event(String organizer) throws IOException, InterruptedException {
        String owner = control.key(organizer, Scope.TOURNAMENTS_WRITE);
        return send(owner, "POST", "/v1/tournaments", example("/v1/tournaments", "POST"))
                .json()
                .path("id")
                .textValue();
    }

    /** The document's example of a body. */
    static String example(String path, String method) {
        return DOCUMENT.operations.stream()
                .filter(operation ->
                        operation.path().equals(path) && operation.method().equals(method))
                .findFirst()
                .orElseThrow()
                .exampleBody()
                .toString();
    }

    /** An address, with this id and whatever else it names. */
    static String path(OpenApiDocument.Operation operation, String id) {
        return operation
                .path()
                .replace("{id}", id)
                .replace("{slot}", "0")
                .replace("{team}", "wolves")
                .replace("{match}", "1.1.1.1")
                .replace("{dispute}", "1")
                .replace("{delivery}", "1-0");
    }

    /** A POST under an Idempotency-Key. */
    Page repeatable(String name, String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", name)
                .POST(BodyPublishers.ofString(json)));
    }

    Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest sent = request.build();
        Page page = new Page(client.send(sent, BodyHandlers.ofString()));
        List<String> faults = DOCUMENT.faults(sent.method(), sent.uri().getRawPath(), page);
        if (!faults.isEmpty()) {
            // so every test that asks is a test of the document
            throw new AssertionError("not as docs/openapi.yaml says: " + faults);
        }
        return page;
    }

    /** What comes back until the server closes, for requests that no client library sends. */
    String raw(String bytes, Duration patience) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What comes within this time, up to the end of the first JSON object: some connections stay open behind it. */
    String firstAnswer(String bytes, Duration patience) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            int next = socket.getInputStream().read();
            while (next >= 0) {
                answer.append((char) next);
                next = next == '}' ? -1 : socket.getInputStream().read();
            }
            return answer.toString();
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    /** An answer. */
    record Page(int status, HttpHeaders headers, String body) {

        private static final ObjectMapper ANSWERS = new ObjectMapper();

        Page(HttpResponse<String> response) {
            this(response.statusCode(), response.headers(), response.body());
        }

        /** An answer may be longer than what a request may hold. */
        JsonNode json() {
            try {
                return ANSWERS.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}
