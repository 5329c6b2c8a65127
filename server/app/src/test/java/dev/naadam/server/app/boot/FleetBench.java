package dev.naadam.server.app.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.app.Main;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisUri;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Server processes with data folders of their own before one Redis, and a client that asks any of them. */
final class FleetBench implements AutoCloseable {

    private final Path folder;
    private final RedisUri redis;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    FleetBench(Path folder, RedisUri redis) throws IOException {
        this.folder = folder;
        this.redis = redis;
        if (!RawRedis.command(redis, "FLUSHALL").equals("+OK")) {
            throw new AssertionError("Redis could not be emptied");
        }
    }

    NodeProcess start(String name, String... options) throws IOException {
        return start(Main.class, name, options);
    }

    NodeProcess start(Class<?> main, String name, String... options) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        List<String> all = new ArrayList<>(
                List.of("--redis=" + redis.text(), "--secrets=" + folder.resolve("secrets"), "--shards=1"));
        all.addAll(List.of(options));
        NodeProcess node = NodeProcess.start(main, own, own.resolve("data"), all.toArray(String[]::new));
        nodes.add(node);
        Path key = own.resolve("api-key");
        if (Files.exists(key)) {
            Files.copy(key, folder.resolve("api-key"));
        }
        return node;
    }

    String key() throws IOException {
        return Files.readString(folder.resolve("api-key")).strip();
    }

    HttpResponse<String> get(NodeProcess node, String path) throws Exception {
        return http.send(request(node, path).build(), BodyHandlers.ofString());
    }

    JsonNode json(NodeProcess node, String path) throws Exception {
        return new ObjectMapper().readTree(get(node, path).body());
    }

    HttpResponse<String> post(NodeProcess node, String path, String body, String... headers) throws Exception {
        return http.send(posted(node, path, body, headers), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> postLater(NodeProcess node, String path, String body, String... headers)
            throws IOException {
        return http.sendAsync(posted(node, path, body, headers), BodyHandlers.ofString());
    }

    /** The answer of Redis, past our own client. */
    String redis(String command) throws IOException {
        return RawRedis.command(redis, command);
    }

    private HttpRequest posted(NodeProcess node, String path, String body, String... headers) throws IOException {
        HttpRequest.Builder request =
                request(node, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpRequest.Builder request(NodeProcess node, String path) throws IOException {
        return HttpRequest.newBuilder(node.apiUrl().resolve(path)).header("Authorization", "Bearer " + key());
    }

    @Override
    public void close() {
        http.close();
        nodes.forEach(NodeProcess::kill);
    }
}
