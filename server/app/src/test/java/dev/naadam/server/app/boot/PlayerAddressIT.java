package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.ClientState;
import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.server.udp.Addresses;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever knows a player's address can knock him out of a match: nothing that a node says holds one. */
class PlayerAddressIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Like no other address on this machine. */
    private static final String NETWORK = "127.77.";

    private static final String GAME = """
            {"game": "arena-10", "setup": {"time-limit-seconds": "8"}, "tickRateHz": 60, "teams": [
              {"name": "East", "players": ["p0", "p1"]}, {"name": "West", "players": ["p2", "p3"]}]}""";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<LoopbackPlayer> players = new ArrayList<>();
    private final List<InetSocketAddress> used = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();
    private String api = "";
    private String key = "";

    @AfterEach
    void stop() throws Exception {
        for (LoopbackPlayer player : players) {
            player.leave();
        }
        http.close();
    }

    /** At the level that writes all that the others write. */
    @Test
    void standsInNoAnswerNoMetricAndNoLogLine() throws Exception {
        try (NodeProcess node = NodeProcess.startLogging("TRACE", folder, folder.resolve("data"))) {
            api = node.apiUrl().toString();
            key = Files.readString(folder.resolve("api-key")).strip();
            JsonNode match = new ObjectMapper().readTree(post("/v1/matches", GAME));
            String path = "/v1/matches/" + match.get("id").asText();
            CompletableFuture<HttpResponse<String>> events =
                    http.sendAsync(request(path + "/events").build(), BodyHandlers.ofString());

            playUnderWay(match, path);
            lookAround(path);
            sendRubbish(match);
            Awaitility.await().atMost(PATIENCE).until(() -> get(path).contains("\"finished\""));
            lookAround(path);
            told.append(events.get().body());
            node.stop();
            told.append(node.output());
        }

        players.forEach(player -> used.addAll(player.addresses()));
        assertThat(used).as("players moved, somebody sent rubbish").hasSizeGreaterThan(5);
        assertThat(told).contains("naadam_paths_moved_total{shard=\"0\"} 1").contains("event: player-kicked");
        used.forEach(this::assertUntold);
    }

    private void playUnderWay(JsonNode match, String path) throws Exception {
        Game game = Games.find("arena-10").orElseThrow();
        for (JsonNode ticket : match.get("tickets")) {
            InetAddress source = InetAddress.getByName(NETWORK + "8." + (1 + players.size()));
            players.add(new LoopbackPlayer(ticket.get("ticket").asText(), game, source));
        }
        awaitAll(ClientState.PLAYING);
        players.getFirst().move();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/metrics").contains("naadam_paths_moved_total{shard=\"0\"} 1"));
        post(path + "/kicks", "{\"player\": \"p3\"}");
        post(path + "/bans", "{\"player\": \"p3\"}");
    }

    private void awaitAll(ClientState state) {
        Awaitility.await().atMost(PATIENCE).until(() -> players.stream().allMatch(player -> player.state() == state));
    }

    /** Every GET there is, and a few that go wrong. */
    private void lookAround(String path) throws Exception {
        for (String each :
                List.of(path, path + "/bans", "/v1/matches", "/v1/keys", "/healthz", "/readyz", "/metrics")) {
            get(each);
        }
        get(path + "?wrong=1");
        post(path + "/tickets", "{\"player\": \"p0\"}");
        post(path + "/tickets", "{\"player\": \"nobody\"}");
        post(path + "/abort", "rubbish");
    }

    private void sendRubbish(JsonNode match) throws IOException {
        InetSocketAddress handshake = Ticket.decode(
                        match.get("tickets").get(0).get("ticket").asText())
                .addresses()
                .getFirst()
                .toSocketAddress();
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(NETWORK + "9.9", 0))) {
            used.add((InetSocketAddress) socket.getLocalSocketAddress());
            for (int length : new int[] {0, 1, 608, 1200, 1201}) {
                socket.send(new DatagramPacket(new byte[length], length, handshake));
            }
        }
    }

    private void assertUntold(InetSocketAddress address) {
        String ip = address.getAddress().getHostAddress();
        assertThat(told)
                .doesNotContain(ip)
                .doesNotContain(Long.toString(Addresses.pack(address)))
                .doesNotContainPattern(Pattern.compile(":" + address.getPort() + "\\b"));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + key);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        told.append(answer.headers().map()).append(answer.body()).append('\n');
        return answer.body();
    }
}
