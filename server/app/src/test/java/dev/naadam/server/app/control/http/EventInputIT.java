package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.control.KeyRole;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.control.http.OpenApiDocument.Operation;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every address of tournaments with what nobody should send. The table is the document, and another test holds the document
 * against the routes: a new address is asked here by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventInputIT {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS =
            List.of("a\r\nSet-Cookie: x=1", "\u0000\u0007\u001b[31m", "\u202ebat", "x".repeat(60_000));

    private ApiBench api;
    private String owner;
    private String id;

    @BeforeAll
    void start() throws Exception {
        api = new ApiBench();
    }

    @BeforeEach
    void begin() throws Exception {
        api.control.forget();
        owner = api.control.key("cup", KeyRole.OWNER.scopes().toArray(Scope[]::new));
        id = api.event("cup");
    }

    @AfterAll
    void stop() {
        api.close();
    }

    static List<Operation> all() {
        return ApiBench.DOCUMENT.operations.stream()
                .filter(operation -> operation.path().startsWith("/v1/tournaments"))
                .toList();
    }

    static List<Operation> bodies() {
        return all().stream()
                .filter(operation -> !operation.exampleBody().isMissingNode())
                .toList();
    }

    static List<Operation> changes() {
        return all().stream()
                .filter(operation ->
                        !operation.method().equals("GET") && operation.path().contains("{id}"))
                .toList();
    }

    static List<Operation> posts() {
        return all().stream()
                .filter(operation -> operation.method().equals("POST"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noFieldTakesAnotherType(Operation operation) throws Exception {
        String before = ledgers();
        for (var field : operation.exampleBody().properties()) {
            for (JsonNode odd : List.<JsonNode>of(
                    NODES.nullNode(), NODES.arrayNode().add(NODES.arrayNode()), NODES.booleanNode(true))) {
                ObjectNode body = operation.exampleBody().deepCopy();
                body.set(field.getKey(), odd);

                Page page = send(operation, body.toString());

                assertRefused(page, 422, field.getKey() + " " + odd);
                assertThat(page.json().path("field").asText()).startsWith("/" + field.getKey());
            }
        }
        assertThat(ledgers()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyUnknownFieldIsNamed(Operation operation) throws Exception {
        String before = ledgers();
        for (String name : List.of("extra", "a/b~c", "__proto__", "type", "")) {
            ObjectNode body = operation.exampleBody().deepCopy();
            body.put(name, 1);

            Page page = send(operation, body.toString());

            assertRefused(page, 422, name);
            assertThat(page.json().path("field").asText())
                    .isEqualTo("/" + name.replace("~", "~0").replace("/", "~1"));
        }
        assertThat(ledgers()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noTextGetsThroughThatPeopleCannotRead(Operation operation) throws Exception {
        String before = ledgers();
        for (var field : operation.exampleBody().properties()) {
            for (String text : TEXTS) {
                ObjectNode body = operation.exampleBody().deepCopy();
                body.put(field.getKey(), text);

                Page page = send(operation, body.toString());

                assertRefused(page, page.status(), field.getKey());
            }
        }
        assertThat(ledgers()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsNoObjectOrNamesAFieldTwiceIsNoBody(Operation operation) throws Exception {
        for (String body : List.of("[]", "7", "null", "", "{", "{\"a\":1,\"a\":1}", "[".repeat(10_000))) {
            assertRefused(send(operation, body), 400, body.substring(0, Math.min(20, body.length())));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyOfTenMegabytesIsNotRead(Operation operation) throws Exception {
        String head = operation.method() + " " + ApiBench.path(operation, id)
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + owner
                + "\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n";

        assertThat(api.firstAnswer(head, Duration.ofSeconds(5)))
                .startsWith("HTTP/1.1 413 ")
                .contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @MethodSource("all")
    void noNameInAnAddressIsBelieved(Operation operation) throws Exception {
        for (String parameter : List.of("{id}", "{team}", "{match}", "{dispute}")) {
            if (!operation.path().contains(parameter)) {
                continue;
            }
            for (String text :
                    List.of("\u202e", "a\r\nb", "1-1-1-1-1", "${x}", "99999999999999999999", "1.1.1.999999999999")) {
                String odd = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
                Operation named =
                        new Operation(operation.method(), operation.path().replace(parameter, odd), operation.tree());

                Page page = send(named, operation.exampleBody().toString());

                // a draft takes no order about some of them, whatever they are called
                assertRefused(page, page.status(), parameter + " " + text);
                assertThat(page.status()).isIn(parameter.equals("{id}") ? List.of(400, 404) : List.of(400, 404, 409));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingChangesBehindTheBackOfWhoeverNamesAnOlderState(Operation operation) throws Exception {
        String before = ledgers();
        String body = operation.exampleBody().toString();
        for (String stale : List.of("\"0\"", "\"999\"", "\"x\"", "W/\"1\"", "1")) {
            var request = api.request(owner, ApiBench.path(operation, id))
                    .header("Content-Type", "application/json")
                    .header("If-Match", stale);

            Page page = api.send(request.method(
                    operation.method(),
                    operation.method().equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));

            assertRefused(page, 412, stale);
        }
        assertThat(ledgers()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void anIdempotencyKeyIsForOneRequest(Operation operation) throws Exception {
        String body = operation.exampleBody().toString();
        String path = ApiBench.path(operation, id);
        Page first = repeatable(path, body);

        Page again = repeatable(path, body);
        Page other = repeatable(path, body + " ");

        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertRefused(other, 422, "another body");
    }

    private Page repeatable(String path, String body) throws Exception {
        return api.send(api.request(owner, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "once")
                .POST(BodyPublishers.ofString(body)));
    }

    private Page send(Operation operation, String body) throws Exception {
        String method = operation.path().endsWith("/events") ? "HEAD" : operation.method();
        return api.send(owner, method, ApiBench.path(operation, id), body);
    }

    private String ledgers() {
        return api.control.ledgers.entries.toString();
    }

    private static void assertRefused(Page page, int status, String what) {
        assertThat(page.status()).as(what + " " + page.body()).isEqualTo(status).isBetween(400, 499);
        assertThat(page.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body().length()).isLessThan(2_000);
        assertThat(page.body().chars().allMatch(c -> c >= ' ')).as(page.body()).isTrue();
        assertThat(page.body()).doesNotContain("Exception", "dev.naadam.", "java.", "\u202e");
    }
}
