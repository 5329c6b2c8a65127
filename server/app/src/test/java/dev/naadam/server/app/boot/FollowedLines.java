package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The data of an event stream of an organizer, as it comes. */
final class FollowedLines implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> response;
    private final Thread thread;

    private FollowedLines(HttpRequest request) throws Exception {
        response = http.send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        thread = Thread.ofPlatform().daemon().start(this::read);
    }

    static FollowedLines of(FleetBench fleet, NodeProcess node, String path) throws Exception {
        return new FollowedLines(HttpRequest.newBuilder(node.apiUrl().resolve(path))
                .header("Authorization", "Bearer " + fleet.key())
                .build());
    }

    /** The next ones. */
    List<JsonNode> take(int count, Duration patience) throws Exception {
        List<JsonNode> taken = new ArrayList<>();
        while (taken.size() < count) {
            String line = told.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(line).as("event %d of %d", taken.size() + 1, count).isNotNull();
            taken.add(new ObjectMapper().readTree(line));
        }
        return taken;
    }

    private void read() {
        try (Stream<String> lines = response.body()) {
            lines.filter(line -> line.startsWith("data: "))
                    .forEach(line -> told.add(line.substring("data: ".length())));
        } catch (RuntimeException e) {
            // closed
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        thread.interrupt();
    }
}
