package dev.naadam.server.app.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Asks a node's API, and reads its problems. */
final class KeyClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI api;
    private final String key;
    private final @Nullable SSLContext trust;

    /** Trusts those whom Java trusts if {@code trust} is null. */
    KeyClient(URI api, String key, @Nullable SSLContext trust) {
        this.api = api;
        this.key = key;
        this.trust = trust;
    }

    /**
     * The answer's document; a missing one if it has none.
     *
     * @throws IOException with one line for the operator: the node cannot be reached, or says no
     */
    JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = ask(request);
        JsonNode document = MAPPER.readTree(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(fault(response.statusCode(), document));
        }
        return document;
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(TIMEOUT);
        if (trust != null) {
            builder.sslContext(trust);
        }
        try (HttpClient http = builder.build()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (SSLException e) {
            throw new IOException(api + " is not trusted: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IOException("no answer from " + api, e);
        }
    }

    private static String fault(int status, JsonNode problem) {
        String part = problem.path("field").asText(problem.path("parameter").asText());
        return status + " " + problem.path("title").asText("without a reason") + ": "
                + (part.isEmpty() ? "" : part + ": ") + problem.path("detail").asText();
    }
}
