package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.control.http.OpenApiDocument.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document by a key of every scope: no route can be forgotten. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class ScopeMatrixIT {

    private final ApiBench api;

    ScopeMatrixIT() throws BindFailed {
        api = new ApiBench();
    }

    @BeforeEach
    void forget() {
        api.control.forget();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    static List<Operation> guarded() {
        return ApiBench.DOCUMENT.operations.stream()
                .filter(operation -> !operation.scopes().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void onlyTheScopeThatTheDocumentNamesOpensAnOperation(Operation operation) throws Exception {
        String id = created();

        for (Scope scope : Scope.values()) {
            Page page = send(operation, api.control.key("cup", scope), id);

            boolean isEnough = operation.scopes().contains(scope.text());
            boolean isRefused = page.status() == 403
                    && page.header("WWW-Authenticate")
                            .contains("insufficient_scope\", scope=\""
                                    + operation.scopes().getFirst());
            assertThat(isRefused).as(scope + ": " + page).isEqualTo(!isEnough);
            assertThat(page.status()).isNotEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void allOtherScopesTogetherAreNotEnough(Operation operation) throws Exception {
        Scope[] others = Stream.of(Scope.values())
                .filter(scope -> !operation.scopes().contains(scope.text()))
                .toArray(Scope[]::new);

        assertThat(send(operation, api.control.key("cup", others), created()).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void noKeyOpensNothing(Operation operation) throws Exception {
        assertThat(send(operation, "nk_00000000_" + "A".repeat(43), created()).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void anotherOrganizersIdsDoNotExist(Operation operation) throws Exception {
        // nodes are nobody's, and a player is whoever the organizer who asks says
        if (!operation.path().contains("{id}")
                || operation.path().startsWith("/v1/nodes")
                || operation.path().startsWith("/v1/players")) {
            return;
        }
        String id = created();
        String stored = api.control.store.matches.toString();
        Scope[] all = {Scope.MATCHES_READ, Scope.MATCHES_WRITE, Scope.KEYS_ADMIN, Scope.WEBHOOKS_ADMIN};
        String rival = api.control.key("rival", all);
        String cups = api.control.key("cup", all);

        Page page = send(operation, rival, operation.path().startsWith("/v1/keys") ? cups.substring(3, 11) : id);

        assertThat(page.status()).as(page.body()).isEqualTo(404);
        assertThat(api.control.store.matches).hasToString(stored);
        assertThat(api.control.host.orders).isEmpty();
        assertThat(api.control.keyStore.keys).containsKey(cups.substring(3, 11));
    }

    private String created() throws Exception {
        String key = api.control.key("cup", Scope.MATCHES_WRITE);
        return api.send(key, "POST", "/v1/matches", ApiBench.DUEL)
                .json()
                .path("id")
                .textValue();
    }

    private Page send(Operation operation, String key, String id) throws Exception {
        String path =
                operation.path().replace("{id}", id).replace("{slot}", "0").replace("{delivery}", "1-0");
        if (path.endsWith("/events")) {
            // a stream would stay open
            return api.send(key, "HEAD", path, "");
        }
        JsonNode body = operation.exampleBody();
        return api.send(key, operation.method(), path, body.toString());
    }
}
