package dev.naadam.server.app.control.http;

import static dev.naadam.server.app.control.MeasuringBench.ANU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.server.app.control.BeaconNode;
import dev.naadam.server.app.control.MeasuringBench;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Regions, player tokens and measurements over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayerApiIT {

    private ApiBench api;
    private MeasuringBench measuring;

    @BeforeAll
    void start() throws Exception {
        api = new ApiBench();
        measuring = api.control.measuring;
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
    void tellsEverybodyWhereBeaconsAre() throws Exception {
        measuring.beacons.add(new BeaconNode(List.of(new BeaconNode.Site("gui-an", "203.0.113.7", 7_384)), List.of()));

        Page page = api.send(HttpRequest.newBuilder(api.uri("/v1/regions")).GET());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().at("/regions/1/id").asText()).isEqualTo("gui-an");
        assertThat(page.json().at("/regions/1/beacons/0").asText()).isEqualTo("203.0.113.7:7384");
    }

    @Test
    void mintsATokenForAPlayerOfTheCallersOrganizer() throws Exception {
        Page page = api.send(cup(), "POST", "/v1/players/%C3%A1nu/tokens", "{}");

        assertThat(page.status()).as(page.body()).isEqualTo(201);
        assertThat(page.json().path("player").asText()).isEqualTo("ánu");
        assertThat(measuring.tokens.holder(page.json().path("token").asText()))
                .isEqualTo(MeasuredPlayer.named("cup", "ánu"));
    }

    @Test
    void mintsNoTokenForANameThatNobodyCanHave() throws Exception {
        Page page = api.send(cup(), "POST", "/v1/players/%E2%80%8B/tokens", "{}");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.json().path("parameter").asText()).isEqualTo("id");
    }

    @Test
    void acceptsWhatABeaconSignedOnce() throws Exception {
        String text = measuring.measured(ANU, "gui-an").encode();

        Page first = submit("anu", token("anu"), text);
        Page second = submit("anu", token("anu"), text);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().path("region").asText()).isEqualTo("gui-an");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("fault").asText()).isEqualTo("replayed");
    }

    @Test
    void saysWhatIsWrongWithAMeasurement() throws Exception {
        Measurement foreign = measuring.measured(MeasuredPlayer.named("cup", "bat"), "gui-an");

        Page page = submit("anu", token("anu"), foreign.encode());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.json().path("type").asText()).endsWith("/invalid-measurement");
        assertThat(page.json().path("fault").asText()).isEqualTo("foreign_player");
    }

    @Test
    void takesNothingWithoutAValidTokenOfThisPlayer() throws Exception {
        String text = measuring.measured(ANU, "gui-an").encode();
        String token = token("anu");

        assertThat(submit("anu", "nk_00000000_" + "A".repeat(43), text).status())
                .isEqualTo(401);
        assertThat(submit("bat", token, text).status()).isEqualTo(404);
        api.control.nowMillis += 900_001;
        assertThat(submit("anu", token, text).status()).isEqualTo(401);
        api.control.nowMillis -= 900_001;
        assertThat(submit("anu", token, text).status()).isEqualTo(201);
    }

    private String cup() {
        return api.control.key("cup", Scope.PLAYERS_WRITE);
    }

    private String token(String player) throws Exception {
        return api.send(cup(), "POST", "/v1/players/" + player + "/tokens", "{}")
                .json()
                .path("token")
                .asText();
    }

    private Page submit(String player, String token, String measurement) throws Exception {
        return api.send(HttpRequest.newBuilder(api.uri("/v1/players/" + player + "/measurements"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"measurement\": \"" + measurement + "\"}")));
    }
}
