package dev.naadam.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LobbySessionIT {

    private static final String REFUSED = "{\"title\":\"No\",\"detail\":\"Really not.\"}";

    private final List<String> asked = new ArrayList<>();
    private final List<LobbyTicket> tickets = new ArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final ScriptedNode node;

    LobbySessionIT() throws IOException {
        node = new ScriptedNode();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void joinsALobbyThatWaitsForThePlayerWhenThePlayerWasMeasured() {
        node.then(200, lobby(1, "gathering", false, false, "null"))
                .then(200, "{}")
                .then(403, REFUSED);

        runUntilRefused();

        assertThat(asked).containsExactly("invited");
        assertThat(node.requests).contains("POST /v1/lobbies/l1/join");
    }

    @Test
    void saysReadyOnceAllAreThere() {
        node.then(200, lobby(1, "ready-check", true, false, "null"))
                .then(200, "{}")
                .then(403, REFUSED);

        runUntilRefused();

        assertThat(node.requests).contains("POST /v1/lobbies/l1/ready");
    }

    @Test
    void choosesWhenItIsThePlayersTurnAndOnlyThen() {
        String turn = "{\"step\":3,\"team\":\"%s\",\"action\":\"ban-map\",\"choices\":[\"viaduct\",\"square\"]}";
        node.then(
                        200,
                        lobby(1, "veto", true, true, turn.formatted("b"))
                                + lobby(2, "veto", true, true, turn.formatted("a")))
                .then(200, "{}")
                .then(403, REFUSED);

        runUntilRefused();

        assertThat(asked).containsExactly("choose of [viaduct, square]");
        assertThat(node.requests).filteredOn("POST /v1/lobbies/l1/veto"::equals).hasSize(1);
        assertThat(node.bodies)
                .contains("{\"player\":\"anu\",\"step\":3,\"action\":\"ban-map\",\"choice\":\"square\"}");
    }

    @Test
    void handsATicketOnAndGoesOnBehindIt() {
        node.then(200, lobby(9, "playing", true, true, "null") + """
                        event: ticket
                        data: {"match":"m1","player":"anu","slot":0,"team":0,"ticket":"T"}

                        """).then(403, REFUSED);

        runUntilRefused();

        LobbyTicket ticket = tickets.getFirst();
        assertThat(ticket.match()).isEqualTo("m1");
        assertThat(ticket.lobby().region()).isEqualTo("guian");
        assertThat(ticket.ticket()).isEqualTo(new PlayerTicket("anu", 0, 0, "T"));
        assertThat(node.requests).last().isEqualTo("GET /v1/lobbies/l1/me/events?player=anu 9");
    }

    @Test
    void goesOnWhenTheLobbyWentOnMeanwhile() {
        node.then(200, lobby(1, "gathering", false, false, "null") + lobby(2, "ready-check", true, false, "null"))
                .then(409, REFUSED)
                .then(200, "{}")
                .then(403, REFUSED);

        runUntilRefused();

        assertThat(node.requests).contains("POST /v1/lobbies/l1/ready");
    }

    @Test
    void endsWithTheLobby() throws Exception {
        node.then(200, lobby(9, "handed-on", true, true, "null"));

        new LobbySession(node.lobbies("anu", () -> "token"), "l1", new Player()).run();

        assertThat(node.requests).containsExactly("GET /v1/lobbies/l1/me/events?player=anu 0");
    }

    @Test
    void asksForAnotherTokenWhenTheLastOneHasExpired() {
        node.then(401, REFUSED)
                .then(200, lobby(1, "gathering", false, false, "null"))
                .then(200, "{}")
                .then(403, REFUSED);

        runUntilRefused();

        assertThat(node.credentials).startsWith("Bearer token 1", "Bearer token 2", "Bearer token 2");
    }

    private void runUntilRefused() {
        LobbyApi api = node.lobbies("anu", () -> "token " + tokens.incrementAndGet());

        assertThatThrownBy(() -> new LobbySession(api, "l1", new Player()).run())
                .isInstanceOf(ControlApiException.class)
                .hasMessage("403 No: Really not.");
    }

    private final class Player implements LobbyListener {

        @Override
        public void invited(LobbyStatus lobby) {
            asked.add("invited");
        }

        @Override
        public String choose(LobbyStatus lobby, LobbyStatus.Turn turn) {
            asked.add("choose of " + turn.choices());
            return turn.choices().getLast();
        }

        @Override
        public void play(LobbyTicket ticket) {
            tickets.add(ticket);
        }
    }

    private static String lobby(long id, String phase, boolean isHere, boolean isReady, String turn) {
        return """
                id: %d
                event: lobby
                data: {"id":"l1","phase":"%s","turn":%s,"region":"guian","teams":[
                data: {"name":"Deer","captain":"anu","players":[{"player":"anu","present":%s,"ready":%s}]},
                data: {"name":"Wolves","captain":"bat","players":[{"player":"bat","present":true,"ready":true}]}]}

                """.formatted(id, phase, turn, isHere, isReady);
    }
}
