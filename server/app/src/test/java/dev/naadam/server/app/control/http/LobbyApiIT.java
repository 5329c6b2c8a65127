package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.IssuedPlayerToken;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.http.ApiBench.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lobbies over HTTP: what organizers open and players do in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LobbyApiIT {

    private ApiBench api;
    private String cup;
    private JsonNode lobby;

    @BeforeAll
    void start() throws Exception {
        api = new ApiBench();
    }

    @BeforeEach
    void open() throws Exception {
        api.control.forget();
        cup = api.control.key("cup", Scope.MATCHES_READ, Scope.MATCHES_WRITE);
        Page opened = api.send(cup, "POST", "/v1/lobbies", ApiBench.LOBBY);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        lobby = opened.json();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void whoIsNamedNeedsNoCodeAndWhoIsNotNeedsIt() throws Exception {
        assertThat(order("anu", "join", "").status()).isEqualTo(200);
        assertThat(order("bat", "join", "").status()).isEqualTo(403);
        assertThat(order("bat", "join", ", \"code\": \"00000-00000\"").status()).isEqualTo(403);

        String typed = lobby.path("joinCode").asText().toLowerCase(Locale.ROOT);
        Page joined = order("bat", "join", ", \"code\": \"" + typed + "\"");

        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
        assertThat(joined.json().path("phase").asText()).isEqualTo("ready-check");
        assertThat(joined.json().has("joinCode"))
                .as("codes are for organizers to give")
                .isFalse();
    }

    @Test
    void aCodeFindsItsLobbyForPlayersOfItsOrganizerAlone() throws Exception {
        String path = "/v1/lobbies/by-code/" + lobby.path("joinCode").asText() + "?player=bat";

        assertThat(get(token("cup", "bat"), path).json().path("id")).isEqualTo(lobby.path("id"));
        assertThat(get(token("league", "bat"), path).status()).isEqualTo(404);
    }

    @Test
    void whoGuessesCodesIsStopped() throws Exception {
        String token = token("cup", "dorj");
        for (int guess = 0; guess < LobbyServices.CODE_BURST; guess++) {
            assertThat(get(token, "/v1/lobbies/by-code/0000" + guess + "-00000?player=dorj")
                            .status())
                    .isEqualTo(404);
        }

        assertThat(get(token, "/v1/lobbies/by-code/99999-99999?player=dorj").status())
                .isEqualTo(429);
        assertThat(api.send(token, "POST", path("join"), "{\"player\": \"dorj\", \"code\": \"99999-99999\"}")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void aPlayerSpeaksForNobodyElse() throws Exception {
        for (String what : List.of("join", "leave", "ready", "pause", "unpause")) {
            Page page = api.send(token("cup", "bat"), "POST", path(what), "{\"player\": \"anu\"}");

            assertThat(page.status()).as(what + page.body()).isEqualTo(404);
            assertThat(page.body()).contains("/problems/unknown-player");
        }
        assertThat(order("anu", "join", "").status()).isEqualTo(200);
    }

    @Test
    void anotherOrganizersLobbyDoesNotExist() throws Exception {
        String id = lobby.path("id").asText();
        String league = api.control.key("league", Scope.MATCHES_READ, Scope.MATCHES_WRITE);

        assertThat(api.send(league, "GET", "/v1/lobbies/" + id, "").status()).isEqualTo(404);
        assertThat(api.send(league, "POST", path("cancel"), "{}").status()).isEqualTo(404);
        assertThat(api.send(token("league", "anu"), "POST", path("join"), "{\"player\": \"anu\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hostileNamesAndTextsAreRefusedAndChangeNothing() throws Exception {
        String before = api.control.ledgers.entries.toString();
        for (String odd : List.of("a\\r\\nb", "\\u202ebat", "", "{}", "x".repeat(60_000))) {
            for (String what : List.of("join", "ready", "veto", "substitute")) {
                Page page = api.send(token("cup", "anu"), "POST", path(what), "{\"player\": \"" + odd + "\"}");

                assertThat(page.status()).as(what).isBetween(400, 499);
                assertThat(page.body().chars().allMatch(c -> c >= ' ')).isTrue();
            }
            assertThat(api.send(cup, "POST", path("cancel"), "{\"reason\": \"" + odd + "\", \"x\": 1}")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(api.control.ledgers.entries.toString()).isEqualTo(before);
    }

    @Test
    void anUnknownFieldIsNamedToPlayersToo() throws Exception {
        Page page = api.send(token("cup", "anu"), "POST", path("ready"), "{\"player\": \"anu\", \"redy\": true}");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.json().path("field").asText()).isEqualTo("/redy");
    }

    @Test
    void anOrderOfTheOrganizerHoldsOnlyIfNothingHasChanged() throws Exception {
        Page read = api.send(cup, "GET", "/v1/lobbies/" + lobby.path("id").asText(), "");
        assertThat(order("anu", "join", "").status()).isEqualTo(200);

        Page stale = api.send(api.request(path("cancel"))
                .setHeader("Authorization", "Bearer " + cup)
                .header("Content-Type", "application/json")
                .header("If-Match", read.header("etag"))
                .POST(BodyPublishers.ofString("{}")));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.send(cup, "POST", path("cancel"), "{}")
                        .json()
                        .path("phase")
                        .asText())
                .isEqualTo("cancelled");
    }

    @Test
    void theSameRequestOpensOneLobby() throws Exception {
        String mine = api.repeatable("one", "/v1/lobbies", ApiBench.LOBBY)
                .json()
                .path("id")
                .asText();

        assertThat(api.repeatable("one", "/v1/lobbies", ApiBench.LOBBY)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(mine);
        assertThat(api.repeatable("one", "/v1/lobbies", ApiBench.LOBBY.replace("Blue", "Bleu"))
                        .status())
                .isEqualTo(422);
    }

    private Page order(String player, String what, String more) throws Exception {
        return api.send(token("cup", player), "POST", path(what), "{\"player\": \"" + player + "\"" + more + "}");
    }

    private Page get(String token, String path) throws Exception {
        return api.send(token, "GET", path, "");
    }

    private String path(String what) {
        return "/v1/lobbies/" + lobby.path("id").asText() + "/" + what;
    }

    private String token(String organizer, String player) {
        Answer<IssuedPlayerToken> minted = api.control.measuring.tokens.mint(ControlBench.caller(organizer), player);
        return ((Answer.Done<IssuedPlayerToken>) minted).value().token();
    }
}
