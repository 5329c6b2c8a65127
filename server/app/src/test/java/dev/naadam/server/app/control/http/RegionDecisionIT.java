package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.naadam.server.app.control.http.ApiBench.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Matches in a fair region, over HTTP. */
@TestInstance(PER_CLASS)
final class RegionDecisionIT {

    private static final String FAIR = """
            {"game": "duel", "region": "fair",
             "teams": [{"name": "Blue", "players": ["anu"]}, {"name": "Red", "players": ["bat"]}]}""";

    private final ApiBench api;

    RegionDecisionIT() throws BindFailed {
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

    @Test
    void showsWhyAMatchIsWhereItIs() throws Exception {
        api.control.measured.put("anu", 5, 30, 60);
        api.control.measured.put("bat", 60, 31, 5);

        Page created = api.post("/v1/matches", FAIR);
        Page decision = api.get(created.header("Location") + "/region-decision");

        assertThat(created.json().path("region").textValue()).isEqualTo("local");
        assertThat(decision.status()).isEqualTo(200);
        assertThat(decision.json().path("chosen").textValue()).isEqualTo("local");
        JsonNode schema = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/RegionDecision");
        assertThat(new OpenApiDocument().faults(schema, decision.json())).isEmpty();
    }

    @Test
    void namesThePlayerWhoWasNotMeasured() throws Exception {
        api.control.measured.put("anu", 5, 30, 60);

        Page refused = api.post("/v1/matches", FAIR);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").textValue()).endsWith("/player-unmeasured");
        assertThat(refused.json().path("detail").textValue()).endsWith(": bat");
    }

    @Test
    void aMatchWhoseRegionWasNotDecidedOnHasNoDecision() throws Exception {
        Page created = api.post("/v1/matches", ApiBench.DUEL);

        Page decision = api.get(created.header("Location") + "/region-decision");

        assertThat(decision.status()).isEqualTo(404);
        assertThat(decision.json().path("type").textValue()).endsWith("/undecided-region");
    }

    @Test
    void knowsNothingOfMatchesThatAreNot() throws Exception {
        assertThat(api.get("/v1/matches/" + UUID.randomUUID() + "/region-decision")
                        .json()
                        .path("type")
                        .textValue())
                .endsWith("/unknown-match");
        assertThat(api.get("/v1/matches/1/region-decision").status()).isEqualTo(404);
    }
}
