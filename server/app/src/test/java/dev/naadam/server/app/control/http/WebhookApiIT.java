package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.webhook.Outcome;
import dev.naadam.server.app.webhook.ScriptedEvents;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What organizers say to {@code /v1/webhooks} and are answered. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class WebhookApiIT {

    private static final UUID CUP = new UUID(0x4000, 1);
    private static final String URL = "{\"url\":\"https://example.org/hooks\"}";

    private final ApiBench api;
    private String key = "";

    WebhookApiIT() throws BindFailed {
        api = new ApiBench();
    }

    @BeforeEach
    void begin() {
        key = api.control.key(ScriptedEvents.ORGANIZER, Scope.WEBHOOKS_ADMIN);
        api.control.webhooks.webhooks.clear();
        api.control.webhooks.logs.clear();
        api.control.webhooks.isAway = false;
        api.control.courier.parcels.clear();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void showsTheSecretOnceAndOnlyOnce() throws Exception {
        Page created = send("POST", "/v1/webhooks", URL);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("secret").asText()).startsWith("whsec_");
        assertThat(created.header("Location")).isEqualTo("/v1/webhooks/" + id(created));
        assertThat(send("GET", "/v1/webhooks", "").body()).contains(id(created)).doesNotContain("whsec_");
        assertThat(get(created).body()).doesNotContain("whsec_");
    }

    @Test
    void rotatesTheSecret() throws Exception {
        Page created = send("POST", "/v1/webhooks", URL);

        Page rotated = send("POST", created.header("Location") + "/rotate-secret", "");
        send("POST", created.header("Location") + "/test", "");

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.json().path("secret")).isNotEqualTo(created.json().path("secret"));
        assertThat(api.control.courier.parcels.getFirst().signatures().split(" "))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/url|missing",
                "{\"url\":7}|/url|not a string",
                "{\"url\":\"http://example.org/\"}|/url|not encrypted (expected: https)",
                "{\"url\":\"https://10.0.0.1/\"}|/url|an address (expected: a host name)",
                "{\"url\":\"https://u:p@example.org/\"}|/url|user information in it (expected: none; requests are signed)",
                "{\"url\":\"https://example.org:6379/\"}|/url|port 6379 (expected: 443 or 8443)",
                "{\"url\":\"https://example.org/\\r\\nX: y\"}|/url|a character that no URL has (expected: printable ASCII; write a name in other letters as xn--...)",
                "{\"url\":\"https://example.org/\",\"secret\":\"x\"}|/secret|unknown field (expected some of: tournament, types, url)",
                "{\"url\":\"https://example.org/\",\"tournament\":\"1-1-1-1-1\"}|/tournament|not the id of a tournament",
                "{\"url\":\"https://example.org/\",\"tournament\":\"0b5c8a4e-6c0f-4b5a-9d43-0d3f2f6f7a11\"}|/tournament|no tournament of yours has this id",
                "{\"url\":\"https://example.org/\",\"types\":[\"A\"]}|/types/0|\"A\" (expected: such as match.decided)",
                "{\"url\":\"https://example.org/\",\"types\":[\"a\",\"a\"]}|/types|one is listed twice",
            })
    void namesTheFieldThatCannotBeUsed(String body, String field, String reason) throws Exception {
        Page page = send("POST", "/v1/webhooks", body);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.json().path("field").asText()).isEqualTo(field);
        assertThat(page.json().path("detail").asText()).isEqualTo(reason);
        assertThat(api.control.webhooks.webhooks).isEmpty();
    }

    @Test
    void isForOneTournamentOfTheOrganizersIfThatIsWanted() throws Exception {
        api.control.happenings.happen(CUP, "match.decided", 0);

        Page page = send("POST", "/v1/webhooks", "{\"url\":\"https://example.org/\",\"tournament\":\"" + CUP + "\"}");

        assertThat(page.status()).isEqualTo(201);
        assertThat(page.json().path("tournament").asText()).isEqualTo(CUP.toString());
        String rival = api.control.key("rival", Scope.WEBHOOKS_ADMIN);
        String body = "{\"url\":\"https://example.org/\",\"tournament\":\"" + CUP + "\"}";
        assertThat(api.send(rival, "POST", "/v1/webhooks", body).status()).isEqualTo(422);
    }

    @Test
    void changesWhatIsSaidAndOnlyIfItIsAsItWasSeen() throws Exception {
        String location = send("POST", "/v1/webhooks", URL).header("Location");
        String etag = send("GET", location, "").header("ETag");

        Page changed = patch(location, "{\"types\":[\"match.decided\"]}", etag);
        Page stale = patch(location, "{\"url\":\"https://other.example/\"}", etag);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("url").asText()).isEqualTo("https://example.org/hooks");
        assertThat(changed.json().at("/types/0").asText()).isEqualTo("match.decided");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(patch(location, "{}", "\"other\"").status()).isEqualTo(412);
        assertThat(send("PATCH", location, "{\"tournament\":null}").status()).isEqualTo(422);
    }

    @Test
    void tellsWhatCameOfATestAndKeepsItInTheLog() throws Exception {
        Page created = send("POST", "/v1/webhooks", URL);
        api.control.courier.then(new Outcome.Failed("no whole answer in time"));

        Page failed = send("POST", created.header("Location") + "/test", "");
        Page delivered = send("POST", created.header("Location") + "/test", "");
        JsonNode log = send("GET", created.header("Location") + "/deliveries?limit=1", "")
                .json();

        assertThat(failed.json().path("fate").asText()).isEqualTo("failed");
        assertThat(failed.json().path("detail").asText()).isEqualTo("no whole answer in time");
        assertThat(delivered.json().path("status").asInt()).isEqualTo(204);
        assertThat(log.at("/deliveries/0")).isEqualTo(delivered.json());
        String next = created.header("Location") + "/deliveries?limit=1&cursor="
                + log.path("nextCursor").asText();
        assertThat(send("GET", next, "").json().at("/deliveries/0")).isEqualTo(failed.json());
        assertThat(send("POST", created.header("Location") + "/deliveries/1795000000000-0/replay", "")
                        .status())
                .as("a test is of no feed, and not replayed")
                .isEqualTo(404);
        assertThat(send("GET", created.header("Location") + "/deliveries?cursor=%0d%0a", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isNobodyElsesToSee() throws Exception {
        String location = send("POST", "/v1/webhooks", URL).header("Location");
        String rival = api.control.key("rival", Scope.WEBHOOKS_ADMIN);

        assertThat(api.send(rival, "GET", location, "").status()).isEqualTo(404);
        assertThat(api.send(rival, "DELETE", location, "").status()).isEqualTo(404);
        assertThat(api.send(rival, "GET", "/v1/webhooks", "").json().path("webhooks"))
                .isEmpty();
        assertThat(send("DELETE", location, "").status()).isEqualTo(204);
        assertThat(send("GET", location, "").status()).isEqualTo(404);
    }

    @Test
    void refusesTheSeventeenth() throws Exception {
        for (int i = 0; i < 16; i++) {
            assertThat(send("POST", "/v1/webhooks", URL).status()).isEqualTo(201);
        }

        assertThat(send("POST", "/v1/webhooks", URL).json().path("type").asText())
                .isEqualTo("https://naadam.dev/problems/too-many-webhooks");
    }

    @Test
    void saysThatTheStoreIsAway() throws Exception {
        String location = send("POST", "/v1/webhooks", URL).header("Location");
        api.control.webhooks.isAway = true;

        assertThat(send("GET", location, "").status()).isEqualTo(503);
        assertThat(send("POST", location + "/enable", "").status()).isEqualTo(503);
    }

    private Page send(String method, String path, String json) throws Exception {
        return api.send(key, method, path, json);
    }

    private Page get(Page created) throws Exception {
        return send("GET", created.header("Location"), "");
    }

    private Page patch(String path, String json, String etag) throws Exception {
        return api.send(HttpRequest.newBuilder(api.uri(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private static String id(Page page) {
        return page.json().path("id").asText();
    }
}
