package dev.naadam.loadtest.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a region to empty one of its nodes, as an operator does. One thread, which waits for the answer. */
final class DrainRequest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final NodeAddress region;

    DrainRequest(NodeAddress region) {
        this.region = region;
    }

    /** Finds the node by its handshake port, and drains it. */
    void drain(ChaosNode node) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> listed =
                    http.send(request("/v1/nodes").GET().build(), HttpResponse.BodyHandlers.ofString());
            expect(OK, listed);
            String id = id(new ObjectMapper().readTree(listed.body()), node.handshakePort());
            HttpRequest drain = request("/v1/nodes/" + id + "/drain")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            expect(ACCEPTED, http.send(drain, HttpResponse.BodyHandlers.ofString()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(region.api().resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + region.apiKey());
    }

    /** Of the node in the API's list whose handshakes go to this port; the list says {@code address:port}. */
    static String id(JsonNode listed, int handshakePort) throws IOException {
        String port = ":" + handshakePort;
        for (JsonNode node : listed.path("nodes")) {
            if (node.path("handshake").asText().endsWith(port)) {
                return node.path("id").asText();
            }
        }
        throw new IOException("no node with the handshake port " + handshakePort + " is listed");
    }

    private static void expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(response.uri() + " answers " + response.statusCode() + ": " + response.body());
        }
    }
}
