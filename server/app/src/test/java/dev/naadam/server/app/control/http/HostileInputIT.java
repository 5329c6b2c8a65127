package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.control.http.OpenApiDocument.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field and parameter of the document with what nobody should send: a problem comes back, nothing changes. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class HostileInputIT {

    private static final List<String> TEXTS = List.of(
            "a\r\nSet-Cookie: x=1",
            "\u0000\u0007\u001b[31m",
            "${jndi:ldap://x}{{7*7}}",
            "\u202ebat",
            "\ud800",
            "' OR 1=1 --",
            "../../etc/passwd",
            "x".repeat(60_000));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ApiBench api;
    private String id = "";
    private String lobby = "";

    HostileInputIT() throws BindFailed {
        api = new ApiBench();
    }

    @BeforeEach
    void forget() throws Exception {
        api.control.forget();
        id = api.post("/v1/matches", ApiBench.DUEL).json().path("id").textValue();
        lobby = api.post("/v1/lobbies", ApiBench.LOBBY).json().path("id").textValue();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    /**
     * Those that take an API key and a body; what takes a player's token is asked in PlayerApiIT, and events, most of whose
     * texts are for people, in EventInputIT.
     */
    static List<Operation> bodies() {
        return guarded().stream()
                .filter(operation ->
                        operation.method().equals("POST") || operation.method().equals("PUT"))
                .filter(operation -> operation.exampleBody().isObject())
                .toList();
    }

    static List<Operation> guarded() {
        return ScopeMatrixIT.guarded().stream()
                .filter(operation -> !operation.path().startsWith("/v1/tournaments"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noFieldTakesAnotherTypeOrAHostileText(Operation operation) throws Exception {
        String before = state();
        for (var field : operation.exampleBody().properties()) {
            for (JsonNode odd : odd(field.getValue())) {
                ObjectNode body = operation.exampleBody().deepCopy();
                body.set(field.getKey(), odd);

                Page page = api.send(api.key, operation.method(), path(operation), body.toString());

                assertRefused(
                        page,
                        field.getKey() + " "
                                + odd.toString()
                                        .substring(
                                                0, Math.min(40, odd.toString().length())));
                assertThat(page.json().path("field").asText()).startsWith("/");
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyUnknownFieldIsNamed(Operation operation) throws Exception {
        String before = state();
        for (String name : List.of("extra", "a/b~c", "__proto__", "")) {
            ObjectNode body = operation.exampleBody().deepCopy();
            body.put(name, 1);

            Page page = api.send(api.key, operation.method(), path(operation), body.toString());

            assertRefused(page, name);
            assertThat(page.json().path("field").asText())
                    .isEqualTo("/" + name.replace("~", "~0").replace("/", "~1"));
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyOfTenMegabytesIsNotRead(Operation operation) throws Exception {
        String before = state();
        String head =
                operation.method() + " " + path(operation) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + api.key
                        + "\r\nIdempotency-Key: big\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n";

        String answer = api.firstAnswer(head, Duration.ofSeconds(5));

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/body-too-large");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void noIdInAPathIsBelieved(Operation operation) throws Exception {
        // a player's id is a name, and any name may be one
        if (!operation.path().contains("{") || operation.path().startsWith("/v1/players")) {
            return;
        }
        String before = state();
        for (String text : TEXTS.subList(0, 7)) {
            if (text.contains("/") || text.contains("\u0000") || text.contains("\ud800")) {
                continue; // other addresses, which BadRequestIT asks for
            }
            String odd = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            String path = operation.path().replace("{id}", operation.path().contains("{slot}") ? id : odd);

            Page page = api.send(
                    api.key,
                    operation.method(),
                    path.replace("{slot}", odd).replace("{delivery}", odd),
                    operation.exampleBody().toString());

            assertRefused(page, operation + " " + text);
            assertThat(page.status()).isIn(400, 404);
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void noParameterOfAnAddressTakesAHostileText(Operation operation) throws Exception {
        for (JsonNode parameter : operation.tree().path("parameters")) {
            if (!parameter.path("in").asText().equals("query")) {
                continue;
            }
            String name = parameter.path("name").asText();
            for (String text : List.of("", "x".repeat(2_000))) {
                Page page =
                        api.get(path(operation) + "?" + name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

                assertRefused(page, name);
                assertThat(page.json().path("parameter").asText()).isEqualTo(name);
            }
        }
    }

    private List<JsonNode> odd(JsonNode usual) {
        List<JsonNode> odd = new ArrayList<>(List.of(
                NODES.nullNode(),
                NODES.arrayNode().add(NODES.arrayNode()),
                NODES.numberNode(1.5),
                NODES.booleanNode(true)));
        if (!usual.isObject()) {
            odd.add(NODES.objectNode().put("a", 1));
        }
        TEXTS.forEach(text -> odd.add(NODES.textNode(text)));
        return odd;
    }

    private String path(Operation operation) {
        String named = operation.path().startsWith("/v1/lobbies") ? lobby : id;
        return ApiBench.path(operation, named);
    }

    private String state() {
        return api.control.store.matches.keySet() + " " + api.control.store.generations + " "
                + api.control.store.bans + " " + api.control.host.orders + " "
                + api.control.keyStore.keys.keySet() + " " + api.control.ledgers.entries
                + " " + api.control.identityStore.identities;
    }

    private static void assertRefused(Page page, String what) {
        assertThat(page.status()).as(what + " " + page.body()).isBetween(400, 499);
        assertThat(page.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body().length()).isLessThan(1_000);
        assertThat(page.body().chars().allMatch(c -> c >= ' ')).as(page.body()).isTrue();
        assertThat(page.body()).doesNotContain("Exception", "dev.naadam.", "java.", "\u202e");
    }
}
