package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.KeyRole;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.core.ledger.Entry;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An event from its document to its champion, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventApiIT {

    private static final String EVENTS = "/v1/tournaments";

    private ApiBench api;
    private String owner;
    private String event;

    @BeforeAll
    void start() throws Exception {
        api = new ApiBench();
    }

    @BeforeEach
    void begin() throws Exception {
        api.control.forget();
        owner = keyOf(KeyRole.OWNER);
        event = EVENTS + "/" + api.event("cup");
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void createsADraftInFullAndNamesWhereItIs() throws Exception {
        Page page = post(owner, EVENTS, ApiBench.example(EVENTS, "POST"));

        assertThat(page.status()).as(page.body()).isEqualTo(201);
        assertThat(page.header("Location"))
                .isEqualTo(EVENTS + "/" + page.json().path("id").asText());
        assertThat(page.header("ETag")).isEqualTo("\"1\"");
        assertThat(page.json().path("state").asText()).isEqualTo("draft");
        assertThat(page.json().at("/document/schedule/starts").asText()).isEqualTo("by hand");
        assertThat(api.send(owner, "GET", page.header("Location"), "").json()).isEqualTo(page.json());
    }

    @Test
    void refusesADocumentWithThePlaceThatIsWrong() throws Exception {
        String wrong = ApiBench.example(EVENTS, "POST").replace("\"single_elimination\"", "\"guessing\"");
        String odd = ApiBench.example(EVENTS, "POST").replace("\"maxTeams\":4", "\"maxTeams\":1");

        assertThat(post(owner, EVENTS, wrong).json().path("field").asText()).startsWith("/stages/0/format");
        assertThat(post(owner, EVENTS, odd).json().path("field").asText()).endsWith("/entry/maxTeams");
    }

    @Test
    void changesTheDocumentOnlyForWhoeverHasSeenTheNewest() throws Exception {
        Page seen = api.send(owner, "GET", event, "");
        String other = ApiBench.example(EVENTS, "POST").replace("City cup", "River cup");

        Page changed = edit(seen.header("ETag"), other);
        Page late = edit(seen.header("ETag"), other.replace("River", "Lake"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("name").asText()).isEqualTo("River cup");
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void tellsWhoeverHasTheNewestThatNothingChanged() throws Exception {
        Page seen = api.send(owner, "GET", event + "/teams", "");

        Page again = api.send(api.request(owner, event + "/teams")
                .header("If-None-Match", seen.header("ETag"))
                .GET());

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void playsAnEventToItsChampion() throws Exception {
        started();

        assertThat(done(
                                "/matches/1.1.1.1/forfeit",
                                "{\"result\": {\"type\": \"awarded\", \"winner\": \"A\", \"reason\": \"WALKOVER\"}}")
                        .path("outcome")
                        .asText())
                .isEqualTo("a-wins");

        JsonNode over = api.send(owner, "GET", event, "").json();
        assertThat(over.path("state").asText()).as(over.toString()).isEqualTo("over");
        assertThat(over.path("champion").asText()).isEqualTo("Blue Wolves");
        assertThat(api.send(owner, "GET", event + "/standings", "")
                        .json()
                        .at("/ranking/0/team")
                        .asText())
                .isEqualTo("wolves");
        JsonNode drawn = api.send(owner, "GET", event + "/bracket", "").json();
        assertThat(drawn.at("/stages/0/brackets/0/matches/0/sides/0/isWinner").asBoolean())
                .isTrue();
        assertThat(api.send(owner, "GET", event + "/schedule", "").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatThePhaseDoesNotAllow() throws Exception {
        assertThat(post(owner, event + "/pause", "{}").status()).isEqualTo(409);
        assertThat(post(owner, event + "/start", "{}").status()).isEqualTo(409);
        assertThat(post(owner, event + "/matches/1.1.1.1/replay", "{}").status())
                .isIn(404, 409);
        assertThat(api.send(owner, "GET", event + "/export?form=brackets-manager", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void exportsForOtherProgramsAndRefusesFormsItDoesNotKnow() throws Exception {
        started();

        assertThat(api.send(owner, "GET", event + "/export", "")
                        .json()
                        .at("/teams/0/id")
                        .asText())
                .isEqualTo("wolves");
        assertThat(api.send(owner, "GET", event + "/export?form=brackets-manager", "")
                        .json()
                        .path("match"))
                .hasSize(1);
        assertThat(api.send(owner, "GET", event + "/export?form=xml", "")
                        .json()
                        .path("parameter")
                        .asText())
                .isEqualTo("form");
    }

    @Test
    void exportsALedgerThatAnybodyCanVerify() throws Exception {
        String referee = keyOf(KeyRole.REFEREE);

        Page page = api.send(referee, "GET", event + "/audit", "");

        assertThat(page.header("Content-Type")).startsWith("application/x-ndjson");
        String ledger = LedgerId.ofTournament(UUID.fromString(event.substring(EVENTS.length() + 1)))
                .text();
        List<Entry> stored = List.copyOf(api.control.ledgers.entries.get(
                LedgerId.ofTournament(UUID.fromString(event.substring(EVENTS.length() + 1)))));
        List<String> lines = page.body().lines().toList();
        assertThat(lines).hasSize(1 + stored.size());
        assertThat(lines.getFirst()).contains("\"ledger\":\"" + ledger + '"');
        JsonNode last = Json.read(lines.getLast().getBytes(StandardCharsets.UTF_8));
        assertThat(last.path("order").asText()).isEqualTo(stored.getLast().order());
        assertThat(last.path("hash").asText()).isEqualTo(stored.getLast().hash());
        assertThat(last.path("author").asText()).startsWith("key:");
    }

    @Test
    void listsOwnEventsPageByPage() throws Exception {
        List<String> made = new ArrayList<>(List.of(event.substring(EVENTS.length() + 1)));
        String lister = api.control.key("pages", KeyRole.OWNER.scopes().toArray(Scope[]::new));
        made.clear();
        for (int i = 0; i < 5; i++) {
            api.control.nowMillis++;
            made.addFirst(api.event("pages"));
        }

        List<String> listed = new ArrayList<>();
        String query = "?limit=2";
        while (!query.isEmpty()) {
            JsonNode page = api.send(lister, "GET", EVENTS + query, "").json();
            page.path("tournaments").forEach(each -> listed.add(each.path("id").asText()));
            query = page.path("nextCursor").isNull()
                    ? ""
                    : "?limit=2&cursor=" + page.path("nextCursor").asText();
        }

        assertThat(listed).isEqualTo(made);
        assertThat(api.send(owner, "GET", EVENTS + "?cursor=abc", "").status()).isEqualTo(422);
    }

    @Test
    void aCaptainRegistersTheOwnTeamAndNoOther() throws Exception {
        published();
        String team = "{\"id\": \"deer\", \"name\": \"Red Deer\", \"roster\": {\"players\": [\"ganaa\"]}}";

        Page foreign = post(token("anu"), event + "/teams", team);
        Page own = post(token("ganaa"), event + "/teams", team);

        assertThat(foreign.status()).as(foreign.body()).isEqualTo(403);
        assertThat(own.status()).as(own.body()).isEqualTo(201);
        assertThat(own.header("Location")).isEqualTo(event + "/teams/deer");
        assertThat(api.send(token("ganaa"), "DELETE", event + "/teams/wolves", "")
                        .status())
                .isEqualTo(403);
        assertThat(api.send(token("ganaa"), "DELETE", event + "/teams/deer", "")
                        .json()
                        .path("presence")
                        .asText())
                .isEqualTo("withdrawn");
    }

    @Test
    void aMemberChecksTheTeamInAndCanDoSoTwice() throws Exception {
        published();
        post(owner, event + "/check-in/open", "{}");

        Page first = post(token("anu"), event + "/teams/wolves/check-in", "{}");
        Page second = post(token("anu"), event + "/teams/wolves/check-in", "{}");

        assertThat(first.json().path("presence").asText()).as(first.body()).isEqualTo("checked-in");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(api.send(token("anu"), "DELETE", event + "/teams/wolves/check-in", "")
                        .json()
                        .path("presence")
                        .asText())
                .isEqualTo("registered");
    }

    @Test
    void playersSeeAnEventOnceItIsPublishedAndDecideNothingAboutIt() throws Exception {
        String anu = token("anu");
        assertThat(api.send(anu, "GET", event, "").status()).isEqualTo(404);

        post(owner, event + "/publish", "{}");

        assertThat(api.send(anu, "GET", event, "").status()).isEqualTo(200);
        assertThat(post(anu, event + "/start", "{}").status()).isEqualTo(401);
        String rivals = api.control.key("rival", Scope.PLAYERS_WRITE);
        String namesake = api.send(rivals, "POST", "/v1/players/anu/tokens", "{}")
                .json()
                .path("token")
                .asText();
        assertThat(api.send(namesake, "GET", event, "").status()).isEqualTo(404);
    }

    @Test
    void aDisputeIsOpenedByACaptainAndRuledByAReferee() throws Exception {
        started();
        post(
                owner,
                event + "/matches/1.1.1.1/forfeit",
                "{\"result\": {\"type\": \"awarded\", \"winner\": \"A\", \"reason\": \"WALKOVER\"}}");
        String claim = "{\"match\": \"1.1.1.1\", \"claim\": {\"text\": \"We were there.\"}}";

        Page opened = post(token("ganaa"), event + "/disputes", claim);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo(event + "/disputes/1");
        assertThat(post(token("anu"), event + "/disputes/1/evidence", "{\"evidence\": {\"text\": \"They were not.\"}}")
                        .status())
                .isEqualTo(200);
        String referee = keyOf(KeyRole.REFEREE);
        JsonNode ruled = post(
                        referee,
                        event + "/disputes/1/ruling",
                        "{\"finding\": {\"type\": \"upheld\"}, \"reason\": \"Nobody saw them.\"}")
                .json();

        assertThat(ruled.path("state").asText()).as(ruled.toString()).isEqualTo("ruled");
        assertThat(ruled.path("pieces")).hasSize(2);
        assertThat(api.send(keyOf(KeyRole.READ_ONLY), "GET", event + "/disputes", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRefereeDecidesMatchesAndConductsNothing() throws Exception {
        started();
        String referee = keyOf(KeyRole.REFEREE);

        assertThat(post(referee, event + "/pause", "{}").status()).isEqualTo(403);
        assertThat(post(referee, event + "/matches/1.1.1.1/forfeit", "{\"result\": {\"type\": \"double_forfeit\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysSoWhileTheStoreIsAway() throws Exception {
        api.control.ledgers.isAway = true;

        assertThat(api.send(owner, "GET", event, "").status()).isEqualTo(503);
        assertThat(post(owner, event + "/publish", "{}").status()).isEqualTo(503);
        assertThat(api.send(owner, "GET", EVENTS, "").status()).isEqualTo(503);
    }

    /** With one team. */
    private void published() throws Exception {
        done("/publish", "{}");
        post(
                owner,
                event + "/teams",
                "{\"id\": \"wolves\", \"name\": \"Blue Wolves\", \"roster\": {\"players\": [\"anu\"]}}");
    }

    /** Two teams, and their final laid out. */
    private void started() throws Exception {
        published();
        post(
                owner,
                event + "/teams",
                "{\"id\": \"deer\", \"name\": \"Red Deer\", \"roster\": {\"players\": [\"ganaa\"]}}");
        for (String order : List.of("registration/close", "start")) {
            Page page = post(owner, event + "/" + order, "{}");
            assertThat(page.status()).as(order + " " + page.body()).isEqualTo(200);
        }
    }

    private JsonNode done(String path, String body) throws Exception {
        Page page = post(owner, event + path, body);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json();
    }

    private Page edit(String etag, String document) throws Exception {
        return api.send(api.request(owner, event)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(document)));
    }

    private Page post(String key, String path, String body) throws Exception {
        return api.send(key, "POST", path, body);
    }

    private String keyOf(KeyRole role) {
        return api.control.key("cup", role.scopes().toArray(Scope[]::new));
    }

    private String token(String player) throws Exception {
        return api.send(owner, "POST", "/v1/players/" + player + "/tokens", "{}")
                .json()
                .path("token")
                .asText();
    }
}
