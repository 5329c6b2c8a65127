package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.ApiKey;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.StoreAnswer;
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
final class ApiBench implements AutoCloseable {

    static final String DUEL = """
            {"game": "duel", "teams": [{"name": "Blue", "players": ["anu"]}, {"name": "Red", "players": ["bat"]}]}""";

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
        server = ControlServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new ControlServices(control.matches, control.keys, () -> obstacles, () -> "naadam_matches 3.0\n"),
                patience);
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

    Page get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Page post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Page(client.send(request.build(), BodyHandlers.ofString()));
    }

    /** What comes back until the server closes, for requests that no client library sends. */
    String raw(String bytes, Duration patience) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    /** An answer. */
    record Page(int status, HttpHeaders headers, String body) {

        Page(HttpResponse<String> response) {
            this(response.statusCode(), response.headers(), response.body());
        }

        JsonNode json() {
            return Json.read(body.getBytes(StandardCharsets.UTF_8));
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}
