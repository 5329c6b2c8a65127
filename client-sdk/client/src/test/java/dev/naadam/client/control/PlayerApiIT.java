package dev.naadam.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.NodeCertificate;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerApiIT {

    private final List<String> requests = new ArrayList<>();
    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private String answer = "{}";

    private record Answer(int status, String body) {}

    PlayerApiIT() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsRegionsWithoutAnyKey() throws Exception {
        answer = """
                {"regions":[{"id":"wuhu","newer":false,"beacons":["203.0.113.5:7402","203.0.113.6:1"]},
                 {"id":"guian","beacons":[]}]}""";

        List<RegionListing> regions = api(null).regions();

        assertThat(requests).containsExactly("GET /v1/regions null ");
        assertThat(regions)
                .containsExactly(
                        new RegionListing("wuhu", List.of(address(5, 7402), address(6, 1))),
                        new RegionListing("guian", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beacon.example:7402", "1.2.3.256:1", "1.2.3.4:0", "1.2.3.4:65536", "1.2.3.4", ""})
    void refusesAnAddressThatIsNone(String text) {
        answer = "{\"regions\":[{\"id\":\"wuhu\",\"beacons\":[\"" + text + "\"]}]}";

        assertThatThrownBy(() -> api(null).regions())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void submitsWithThePlayersToken() throws Exception {
        Measurement measurement = measurement("wuhu");

        Submission submission = api("token").submit("Anu/B 7", List.of(measurement));

        assertThat(requests)
                .containsExactly("POST /v1/players/Anu%2FB%207/measurements Bearer token {\"measurement\":\""
                        + measurement.encode() + "\"}");
        assertThat(submission).isEqualTo(new Submission(List.of("wuhu"), List.of()));
    }

    @Test
    void submitsTheOthersWhenOneIsRefused() throws Exception {
        answers.add(new Answer(422, """
                {"title":"Bad measurement","detail":"It was accepted before."}"""));

        Submission submission = api("token").submit("Anu", List.of(measurement("wuhu"), measurement("guian")));

        assertThat(submission.refused()).containsExactly(new Submission.Refused("wuhu", "It was accepted before."));
        assertThat(submission.accepted()).containsExactly("guian");
    }

    @Test
    void submitsNothingMoreWhenTheTokenIsNotGood() {
        answers.add(new Answer(401, "{\"title\":\"Unauthorized\",\"detail\":\"Send a valid player token\"}"));

        assertThatThrownBy(() -> api("token").submit("Anu", List.of(measurement("wuhu"), measurement("guian"))))
                .isInstanceOf(ControlApiException.class)
                .hasMessageContaining("valid player token");
        assertThat(requests).hasSize(1);
    }

    private static Measurement measurement(String region) {
        NodeCertificate certificate = new NodeCertificate(1, region, "node", new byte[32], 0, 1000, new byte[64]);
        ProbeFigures figures = new ProbeFigures(14, 14, 1, 2, 3, 4, 5);
        MeasuredPlayer player = MeasuredPlayer.named("cup", "Anu");
        return Measurement.unsigned(certificate, player, new byte[16], new byte[16], 500, figures);
    }

    private PlayerApi api(@Nullable String token) {
        return new PlayerApi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), token, null);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        Answer next = answers.isEmpty() ? new Answer(200, answer) : answers.remove();
        byte[] bytes = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static WireAddress address(int last, int port) {
        return new WireAddress(new byte[] {(byte) 203, 0, 113, (byte) last}, port);
    }
}
