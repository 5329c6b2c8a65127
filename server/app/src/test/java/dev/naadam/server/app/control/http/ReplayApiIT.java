package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.replay.PlayedMatch;
import dev.naadam.server.app.store.ReplayPartRecord;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is left of matches, over HTTP. */
@TestInstance(PER_CLASS)
final class ReplayApiIT {

    private final ApiBench api;

    ReplayApiIT() throws BindFailed {
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

    private String created() throws Exception {
        return api.post("/v1/matches", ApiBench.DUEL).header("Location");
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private void store(UUID match, String part, byte[] bytes) {
        var ignored = api.control.replayParts.put(new ReplayPartRecord(match, part, bytes), false);
    }

    private void storeWhole(UUID match) {
        PlayedMatch played = new PlayedMatch(match);
        played.playOut().forEach(chunk -> store(match, "ticks-1-60-1", chunk.bytes()));
        store(match, "head", played.head().toBytes());
        store(match, "end", played.end().toBytes());
    }

    private void lose(UUID match) {
        assertThat(api.control.store.lose(match)).isCompleted();
    }

    private static String problem(Page page) {
        return page.json().path("type").textValue();
    }

    @Test
    void handsOutTheFileOfAMatch() throws Exception {
        String match = created();
        storeWhole(id(match));

        Page replay = api.get(match + "/replay");

        assertThat(replay.status()).isEqualTo(200);
        assertThat(replay.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(replay.header("Content-Disposition")).contains(id(match) + ".replay");
        assertThat(replay.body()).startsWith("NAADAMRP");
    }

    @Test
    void aMatchThatGoesOnHasNone() throws Exception {
        String match = created();
        assertThat(problem(api.get(match + "/replay"))).endsWith("/match-goes-on");

        store(id(match), "head", new PlayedMatch(id(match)).head().toBytes());

        Page replay = api.get(match + "/replay");
        assertThat(replay.status()).isEqualTo(409);
        assertThat(problem(replay)).endsWith("/match-goes-on");
    }

    @Test
    void ofAMatchThatWasLostThereIsWhatWasStoredOnceNothingMoreCanCome() throws Exception {
        String match = created();
        store(id(match), "head", new PlayedMatch(id(match)).head().toBytes());
        lose(id(match));

        assertThat(api.get(match + "/replay").status()).isEqualTo(409);
        api.control.replayParts.ageMillis = 61_000;
        assertThat(api.get(match + "/replay").status()).isEqualTo(200);
    }

    @Test
    void aMatchOfWhichNothingIsLeftHasNone() throws Exception {
        String match = created();
        lose(id(match));

        Page replay = api.get(match + "/replay");

        assertThat(replay.status()).isEqualTo(404);
        assertThat(problem(replay)).endsWith("/unknown-replay");
    }

    @Test
    void knowsNothingOfMatchesThatAreNot() throws Exception {
        assertThat(problem(api.get("/v1/matches/" + UUID.randomUUID() + "/replay")))
                .endsWith("/unknown-match");
        assertThat(problem(api.get("/v1/matches/1/replay"))).endsWith("/unknown-match");
    }

    @Test
    void withoutAStoreItSaysSo() throws Exception {
        String match = created();
        api.control.replayParts.away = "it is night";

        assertThat(api.get(match + "/replay").status()).isEqualTo(503);
    }

    @Test
    void tellsEverybodyThePlatformsKeys() throws Exception {
        JsonNode keys = api.get("/v1/platform-keys").json().path("keys");

        assertThat(keys).hasSize(1);
        assertThat(keys.path(0).path("number").asInt()).isEqualTo(1);
        assertThat(keys.path(0).path("inUse").asBoolean()).isTrue();
        assertThat(keys.path(0).path("publicKey").textValue())
                .isEqualTo(HexFormat.of().formatHex(api.control.measuring.platform.publicKey()));
    }
}
