package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.Access;
import dev.naadam.server.app.control.http.ApiBench;
import dev.naadam.server.app.control.http.ControlServer;
import dev.naadam.server.app.control.http.ControlServices;
import dev.naadam.server.app.control.http.UseCases;
import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.StoreMeter;
import dev.naadam.server.app.store.StoreSettings;
import dev.naadam.server.app.store.StoreState;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes' APIs before one Redis, asked the same at the same time. */
@ExtendWith(RedisExtension.class)
class TwoNodesIT {

    private static final String DUEL = """
            {"game": "duel", "teams": [{"name": "Blue", "players": ["anu"]}, {"name": "Red", "players": ["bat"]}]}""";
    private static final int ROUNDS = 20;
    private static final int REPETITIONS = 8;

    private static final StoreMeter NO_METER = new StoreMeter() {
        @Override
        public void completed(String operation, boolean ok, long nanos) {}

        @Override
        public void state(StoreState state) {}
    };

    private final List<Node> nodes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private record Node(ControlBench control, ControlStore store, ControlServer server, String key) {}

    @BeforeEach
    void start(RedisUri redis) throws Exception {
        assertThat(RawRedis.command(redis, "FLUSHALL")).isEqualTo("+OK");
        nodes.add(node(redis));
        nodes.add(node(redis));
    }

    @AfterEach
    void stop() {
        nodes.forEach(node -> {
            node.server.close();
            node.store.close();
        });
        http.close();
    }

    @Test
    void oneIdempotencyKeyHasOneEffectOnBothTogether() {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "round-" + round;
            int before = opened();

            List<HttpResponse<String>> answers = together(name);

            assertThat(opened()).isEqualTo(before + 1);
            List<String> created = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .map(HttpResponse::body)
                    .distinct()
                    .toList();
            assertThat(created).as("one match, told to all who were told").hasSize(1);
            assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(201, 409);
            assertThat(together(name)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(201);
                assertThat(answer.body()).isEqualTo(created.getFirst());
            });
        }
    }

    private List<HttpResponse<String>> together(String name) {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            HttpRequest request = request(nodes.get(i % nodes.size()), name);
            sent.add(http.sendAsync(request, BodyHandlers.ofString()));
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static HttpRequest request(Node node, String name) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.server.port() + "/v1/matches"))
                .header("Authorization", "Bearer " + node.key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", name)
                .POST(HttpRequest.BodyPublishers.ofString(DUEL))
                .build();
    }

    private int opened() {
        return nodes.stream().mapToInt(node -> node.control.host.opened.size()).sum();
    }

    private static Node node(RedisUri redis) throws Exception {
        ControlBench control = new ControlBench();
        KeyRing keys = new KeyRing(List.of(new SharedKey(1, new byte[SharedKey.BYTES])));
        ControlStore store = ControlStore.open(
                new StoreSettings(new ExternalRedis(redis), keys, new SecureRandom(), System::nanoTime, NO_METER));
        Access access = new Access(
                control.keys,
                control.players,
                control.rates,
                new StoredAnswers(store.idempotency(System::currentTimeMillis)),
                control.counters);
        UseCases useCases = ApiBench.useCases(control);
        ControlServer server = ControlServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new ControlServices(useCases, true, access, control.line, List::of, () -> ""));
        // both benches draw the same, so that both nodes know the same key
        return new Node(control, store, server, control.key("cup", Scope.MATCHES_WRITE));
    }
}
