package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import dev.naadam.game.Outcome;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.MatchEvent;
import dev.naadam.server.app.control.MatchResult;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Those who follow a match. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class EventStreamIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApiBench api;
    private UUID id = new UUID(0, 0);

    EventStreamIT() throws BindFailed {
        api = new ApiBench(new Patience(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(30)));
    }

    @BeforeEach
    void create() throws Exception {
        api.control.forget();
        id = UUID.fromString(
                api.post("/v1/matches", ApiBench.DUEL).json().path("id").textValue());
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void tellsAMatchFromItsCreationToItsResultAndCloses() throws Exception {
        long finished = count(ControlCount.STREAMS_FINISHED);
        live();

        List<String> lines = stream("");

        assertThat(lines.stream().filter(line -> line.startsWith("event: ")))
                .containsExactly(
                        "event: created",
                        "event: player-connected",
                        "event: started",
                        "event: player-left",
                        "event: player-kicked",
                        "event: ended");
        assertThat(lines).contains("id: 1", "id: 6");
        assertThat(lines).anyMatch(line -> line.contains("timed-out"));
        assertThat(lines.getLast()).contains("\"state\":\"finished\"", "\"winningTeam\":1");
        assertThat(count(ControlCount.STREAMS_FINISHED)).isEqualTo(finished + 1);
    }

    @Test
    void tellsWhatHappensWhileItIsOpenAndThatItIsStillThere() throws Exception {
        try (Socket socket = open("")) {
            BufferedReader in = reader(socket);
            awaitLine(in, "event: created");
            awaitLine(in, ": still here");

            api.control.events.append(id, new MatchEvent.Started());

            awaitLine(in, "event: started");
        }
        Awaitility.await().atMost(PATIENCE).until(() -> count(ControlCount.STREAMS_LEFT) > 0);
    }

    @Test
    void resumesBehindTheLastEventAndStopsWhoHasSeenAll() throws Exception {
        live();

        List<String> lines = stream("Last-Event-ID: 4\r\n");

        assertThat(lines.stream().filter(line -> line.startsWith("id: "))).containsExactly("id: 5", "id: 6");
        assertThat(api.send(api.request("/v1/matches/" + id + "/events").header("Last-Event-ID", "6"))
                        .status())
                .isEqualTo(204);
        assertThat(api.send(api.request("/v1/matches/" + id + "/events").header("Last-Event-ID", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoDoesNotReadIsSentAwayAndCounted() throws Exception {
        long before = count(ControlCount.STREAMS_SLOW);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()));
            socket.getOutputStream().write(request("").getBytes(StandardCharsets.ISO_8859_1));
            awaitLine(reader(socket), "event: created");
            MatchEvent large = new MatchEvent.Connected("x".repeat(60_000));

            // the kernel takes megabytes for a socket before it says that nobody reads
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> {
                        api.control.events.append(id, large);
                        return count(ControlCount.STREAMS_SLOW) > before;
                    });
        }
    }

    @Test
    void aKeyHasABoundedNumberOfStreams() throws Exception {
        List<Socket> open = new ArrayList<>();
        long left = count(ControlCount.STREAMS_LEFT);
        try {
            for (int i = 0; i < ControlLimits.MAX_STREAMS_PER_KEY; i++) {
                Socket socket = open("");
                open.add(socket);
                awaitLine(reader(socket), "event: created");
            }

            ApiBench.Page refused = api.get("/v1/matches/" + id + "/events");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
            // their places are free when the server has seen them go, and the next test needs one
            Awaitility.await().atMost(PATIENCE).until(() -> count(ControlCount.STREAMS_LEFT) >= left + open.size());
        }
    }

    @Test
    void answersHeadWithoutAStream() throws Exception {
        ApiBench.Page page = api.send(
                api.request("/v1/matches/" + id + "/events").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/event-stream");
    }

    private void live() {
        api.control.events.append(id, new MatchEvent.Connected("anu"));
        api.control.events.append(id, new MatchEvent.Started());
        api.control.events.append(id, new MatchEvent.Left("anu", DisconnectReason.TIMED_OUT));
        api.control.events.append(id, new MatchEvent.Kicked("bat"));
        Outcome outcome = new Outcome(1, "score-limit", List.of(1L, 2L), List.of(new TreeMap<>(), new TreeMap<>()));
        api.control.events.end(id, new MatchResult(outcome, 900, 7));
        api.control.events.append(id, new MatchEvent.Left("late", DisconnectReason.LEFT));
    }

    private List<String> stream(String header) throws Exception {
        try (Socket socket = open(header)) {
            // the rest are lengths of chunks
            return reader(socket)
                    .lines()
                    .dropWhile(line -> !line.isEmpty())
                    .filter(line -> line.contains(": "))
                    .toList();
        }
    }

    private Socket open(String header) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(request(header).getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private String request(String header) {
        return "GET /v1/matches/" + id + "/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + api.key + "\r\n" + header + "\r\n";
    }

    private static BufferedReader reader(Socket socket) throws Exception {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void awaitLine(BufferedReader in, String line) throws Exception {
        String seen = in.readLine();
        while (seen != null && !seen.equals(line)) {
            seen = in.readLine();
        }
        assertThat(seen).isEqualTo(line);
    }

    private long count(ControlCount count) {
        return api.control.counters.of(count);
    }
}
