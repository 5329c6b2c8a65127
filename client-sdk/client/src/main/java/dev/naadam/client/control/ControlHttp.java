package dev.naadam.client.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Requests with a key or a token; those that came too often are sent again when the node asks for it. Any thread. */
final class ControlHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI server;
    private final @Nullable String authorization;
    private final Pause pause;
    private final HttpClient http;

    /**
     * To one node.
     *
     * @param key an organizer's key or a player's token; null: what is asked for needs none
     * @param trust null = what Java trusts
     */
    ControlHttp(URI server, @Nullable String key, @Nullable SSLContext trust, Pause pause) {
        this.server = server;
        this.authorization = key == null ? null : "Bearer " + key;
        this.pause = pause;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(TIMEOUT);
        this.http = (trust == null ? builder : builder.sslContext(trust)).build();
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Accept", "application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** The answer's body; empty if it has none. */
    String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw Answers.problem(response.statusCode(), response.body());
        }
        return response.body();
    }

    /** An answer whose body comes bit by bit; to be closed. */
    HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = exchange(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 != 2) {
            try (InputStream body = response.body()) {
                throw Answers.problem(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return response;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        long waitedMillis = 0;
        while (true) {
            HttpResponse<T> response = http.send(request, body);
            long waitMillis = RetryAfter.millis(response.headers());
            if (response.statusCode() != RetryAfter.TOO_MANY_REQUESTS
                    || waitedMillis + waitMillis > RetryAfter.MAX_WAIT_MILLIS) {
                return response;
            }
            if (response.body() instanceof InputStream unread) {
                unread.close();
            }
            pause.millis(waitMillis);
            waitedMillis += waitMillis;
        }
    }
}
