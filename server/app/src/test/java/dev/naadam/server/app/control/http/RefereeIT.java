package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.MatchProgress.State;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What organizers decide, over HTTP. */
@TestInstance(PER_CLASS) // one server for all: stopping one takes Netty two seconds
final class RefereeIT {

    private static final String ANU = "{\"player\": \"anu\"}";

    private final ApiBench api;
    private String match = "";
    private String id = "";

    RefereeIT() throws BindFailed {
        api = new ApiBench();
    }

    @BeforeEach
    void create() throws Exception {
        api.control.forget();
        id = api.post("/v1/matches", ApiBench.DUEL).json().path("id").textValue();
        match = "/v1/matches/" + id;
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void abortsAMatchOnce() throws Exception {
        assertThat(api.post(match + "/abort", "{}").status()).isEqualTo(202);
        assertThat(api.control.host.orders).containsExactly("abort " + id);

        api.control.host.progress.put(UUID.fromString(id), new MatchProgress(State.ABANDONED, 5, 0, 0, null));

        assertThat(api.post(match + "/abort", "{}").status()).isEqualTo(409);
    }

    @Test
    void aKickOutdatesEveryTicketMintedSoFar() throws Exception {
        api.post(match + "/tickets", ANU);

        Page kicked = api.post(match + "/kicks", ANU);

        assertThat(kicked.status()).isEqualTo(202);
        assertThat(kicked.body()).isEqualTo("{\"player\":\"anu\",\"slot\":0}");
        assertThat(api.control.host.orders).containsExactly("exclude " + id + " 0 3");
        assertThat(api.post(match + "/tickets", ANU).status()).isEqualTo(201);
    }

    @Test
    void aBanLastsUntilItIsLifted() throws Exception {
        Page banned = api.post(match + "/bans", ANU);
        Page refused = api.post(match + "/tickets", ANU);
        Page kicked = api.post(match + "/kicks", ANU);

        assertThat(List.of(banned.status(), refused.status(), kicked.status())).containsExactly(201, 409, 202);
        assertThat(refused.body()).contains("/problems/player-banned");
        assertThat(banned.header("Location")).isEqualTo(match + "/bans/0");
        String forEver = "exclude " + id + " 0 " + Long.MAX_VALUE;
        assertThat(api.control.host.orders).as("a kick lifts no ban").containsExactly(forEver, forEver);

        assertThat(delete(banned.header("Location"), "*").status()).isEqualTo(204);

        assertThat(api.post(match + "/tickets", ANU).status()).isEqualTo(201);
        assertThat(delete(banned.header("Location"), "*").status()).isEqualTo(404);
    }

    @Test
    void changesBansOnlyAsTheRefereeLastSawThem() throws Exception {
        Page before = api.get(match + "/bans");
        assertThat(before.body()).isEqualTo("{\"bans\":[]}");
        api.post(match + "/bans", ANU);
        Page after = api.get(match + "/bans");

        Page outdated = delete(match + "/bans/0", before.header("ETag"));
        Page current = delete(match + "/bans/0", after.header("ETag"));

        assertThat(after.body()).isEqualTo("{\"bans\":[{\"player\":\"anu\",\"slot\":0}]}");
        assertThat(List.of(outdated.status(), current.status())).containsExactly(412, 204);
        assertThat(delete(match + "/bans/0", "\"nonsense\"").status()).isEqualTo(404);
    }

    @Test
    void decidesOnlyAboutThoseWhoPlay() throws Exception {
        Page page = api.post(match + "/kicks", "{\"player\": \"eve\"}");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.json().path("field").textValue()).isEqualTo("/player");
        assertThat(api.control.host.orders).isEmpty();
    }

    private Page delete(String path, String ifMatch) throws Exception {
        HttpRequest.Builder request = api.request(path).header("If-Match", ifMatch);
        return api.send(request.method("DELETE", BodyPublishers.noBody()));
    }
}
