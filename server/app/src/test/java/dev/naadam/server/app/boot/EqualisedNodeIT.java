package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.client.ClientState;
import dev.naadam.client.ClientStatistics;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.Delivered;
import dev.naadam.client.control.MatchStatus;
import dev.naadam.client.control.NewMatch;
import dev.naadam.game.Games;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A duel over lines of 12 and 36 ms on a real node, equalised: what its players see, what is stored, logged and counted. */
class EqualisedNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GAME = "arena-10";

    /** A busy machine reads its sockets late; the exact figures are those of virtual time. */
    private static final long SLACK_MICROS = 8_000;

    @TempDir
    Path folder;

    @Test
    void paddedAndRawRoundTripsReachThePlayersTheRecordTheLogAndTheMetrics() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, folder.resolve("data"))) {
            ControlApi api = new ControlApi(node.apiUrl(), key());
            CreatedMatch match = api.createMatch(duel());
            LoopbackPlayer close = join(match, 0, 6);
            LoopbackPlayer far = join(match, 1, 18);
            Awaitility.await().atMost(PATIENCE).until(() -> close.statistics() != null && far.statistics() != null);

            Delivered delivered = finished(api, match.id());
            assertThat(close.state()).isEqualTo(ClientState.FINISHED);
            assertThat(delivered.isEqualised()).isTrue();
            assertThat(delivered.grade()).isIn("A", "B");
            assertLine(delivered.players().get(0), 12_000, 36_000);
            assertLine(delivered.players().get(1), 36_000, 36_000);
            ClientStatistics seen = Objects.requireNonNull(close.statistics());
            assertThat(seen.roundTripMicros()).isCloseTo(12_000, within(SLACK_MICROS));
            assertThat(seen.paddedRoundTripMicros()).isCloseTo(36_000, within(SLACK_MICROS));
            assertThat(node.output()).contains("grade=" + delivered.grade()).contains("equalised=true");
            assertThat(metrics(node))
                    .contains("naadam_matches_delivered_total{grade=\""
                            + Objects.requireNonNull(delivered.grade()).toLowerCase(Locale.ROOT) + "\"} 1.0");
            assertKeptByTheStore(node, match.id(), delivered);
        }
    }

    /** Another process knows the match only from there. */
    private void assertKeptByTheStore(NodeProcess first, String matchId, Delivered delivered) throws Exception {
        first.stop();
        try (NodeProcess second = NodeProcess.start(folder, folder.resolve("data"))) {
            assertThat(finished(new ControlApi(second.apiUrl(), key()), matchId))
                    .isEqualTo(delivered);
        }
    }

    private static void assertLine(Delivered.Line line, long rawMicros, long paddedMicros) {
        assertThat(line.verdict()).isEqualTo("not-promised");
        assertThat(line.promisedMicros()).isNull();
        assertThat(line.checkedMicros()).isCloseTo(rawMicros, within(SLACK_MICROS));
        assertThat(line.rawMicros()).isCloseTo(rawMicros, within(SLACK_MICROS));
        assertThat(line.paddedMicros()).isCloseTo(paddedMicros, within(SLACK_MICROS));
    }

    private static LoopbackPlayer join(CreatedMatch match, int slot, int oneWayMillis) throws IOException {
        return new LoopbackPlayer(
                match.tickets().get(slot).ticket(),
                Games.find(GAME).orElseThrow(),
                InetAddress.getLoopbackAddress(),
                Duration.ofMillis(oneWayMillis));
    }

    private static Delivered finished(ControlApi api, String matchId) {
        MatchStatus over = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> api.match(matchId), status -> status.delivered() != null);
        return Objects.requireNonNull(over.delivered());
    }

    private static String metrics(NodeProcess node) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(node.apiUrl().resolve("/metrics")).build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private String key() throws IOException {
        return Files.readString(folder.resolve("api-key")).strip();
    }

    private static NewMatch duel() {
        return new NewMatch(
                        GAME,
                        Map.of("time-limit-seconds", "8"),
                        List.of(new NewMatch.Team("East", List.of("p0")), new NewMatch.Team("West", List.of("p1"))),
                        60,
                        1)
                .equalised();
    }
}
