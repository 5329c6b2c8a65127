package dev.naadam.client.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers one request after the other as it was told to, the last way for ever, and remembers what it was asked. */
final class ScriptedNode implements AutoCloseable {

    final List<String> requests = new CopyOnWriteArrayList<>();
    /** What came with each of them. */
    final List<String> bodies = new CopyOnWriteArrayList<>();
    /** With which key or token. */
    final List<String> credentials = new CopyOnWriteArrayList<>();
    /** Instead of sleeping. */
    final List<Long> pausesMillis = new CopyOnWriteArrayList<>();

    private final Queue<Answer> script = new ArrayDeque<>();
    private final HttpServer server;

    record Answer(int status, Map<String, String> headers, String body) {}

    ScriptedNode() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    ScriptedNode then(int status, String body) {
        return then(status, Map.of(), body);
    }

    ScriptedNode then(int status, Map<String, String> headers, String body) {
        script.add(new Answer(status, headers, body));
        return this;
    }

    ControlApi api() {
        return new ControlApi(uri(), "nk_key", null, pausesMillis::add);
    }

    TournamentApi tournaments() {
        return new TournamentApi(uri(), "nk_key", null, pausesMillis::add);
    }

    LobbyApi lobbies(String player, TokenSource tokens) {
        return new LobbyApi(ControlHttp.ofMany(uri(), null).as(Credential.of(tokens)), player, pausesMillis::add);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        credentials.add(exchange.getRequestHeaders().getFirst("Authorization"));
        String lastId = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI() + (lastId == null ? "" : " " + lastId));
        Answer answer = Objects.requireNonNull(script.size() > 1 ? script.poll() : script.peek());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
