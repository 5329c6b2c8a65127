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

    private static final int UNAUTHORIZED = 401;
    private static final String AUTHORIZATION = "Authorization";

    private final URI server;
    private final Credential credential;
    private final Pause pause;
    private final HttpClient http;

    private ControlHttp(URI server, Credential credential, Pause pause, HttpClient http) {
        this.server = server;
        this.credential = credential;
        this.pause = pause;
        this.http = http;
    }

    /**
     * To one node.
     *
     * @param key an organizer's key or a player's token; null: what is asked for needs none
     * @param trust null = what Java trusts
     */
    ControlHttp(URI server, @Nullable String key, @Nullable SSLContext trust, Pause pause) {
        this(
                server,
                key == null ? Credential.NONE : Credential.of(key),
                pause,
                client(trust).build());
    }

    /**
     * The same for many callers at once, whose streams stay open: each request has a connection of its own, since those of
     * HTTP/2 take a hundred streams and refuse the next.
     */
    static ControlHttp ofMany(URI server, @Nullable SSLContext trust) {
        HttpClient http = client(trust).version(HttpClient.Version.HTTP_1_1).build();
        return new ControlHttp(server, Credential.NONE, Thread::sleep, http);
    }

    private static HttpClient.Builder client(@Nullable SSLContext trust) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(TIMEOUT);
        return trust == null ? builder : builder.sslContext(trust);
    }

    /** The same node, asked by somebody else. */
    ControlHttp as(Credential other) {
        return new ControlHttp(server, other, pause, http);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Accept", "application/json");
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
        String key = credential.present();
        HttpResponse<T> response = patiently(with(key, request), body);
        if (response.statusCode() == UNAUTHORIZED && credential.renew(key)) {
            pass(response);
            return patiently(with(credential.present(), request), body);
        }
        return response;
    }

    private static HttpRequest with(@Nullable String key, HttpRequest request) {
        return key == null
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .setHeader(AUTHORIZATION, "Bearer " + key)
                        .build();
    }

    private <T> HttpResponse<T> patiently(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        long waitedMillis = 0;
        while (true) {
            HttpResponse<T> response = http.send(request, body);
            long waitMillis = RetryAfter.millis(response.headers());
            if (response.statusCode() != RetryAfter.TOO_MANY_REQUESTS
                    || waitedMillis + waitMillis > RetryAfter.MAX_WAIT_MILLIS) {
                return response;
            }
            pass(response);
            pause.millis(waitMillis);
            waitedMillis += waitMillis;
        }
    }

    private static void pass(HttpResponse<?> response) throws IOException {
        if (response.body() instanceof InputStream unread) {
            unread.close();
        }
    }
}
