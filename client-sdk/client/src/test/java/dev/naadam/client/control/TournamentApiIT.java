package dev.naadam.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.client.bracket.EventDrawing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TournamentApiIT {

    private final ScriptedNode node;

    TournamentApiIT() throws IOException {
        node = new ScriptedNode();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void takesATournamentFromItsDocumentToItsStart() throws Exception {
        node.then(201, """
                {"id":"7f","name":"City cup","state":"draft","number":1,"teams":0}""").then(200, "{}");
        TournamentApi api = node.tournaments();

        TournamentStatus created = api.create("{\"name\":\"City cup\"}");
        api.publish("7f");
        api.register("7f", new TeamEntry("deer", "Red \"D\" Deer", List.of("anu", "bat"), List.of("dorj"), List.of()));
        api.checkIn("7f", "a/b c");
        api.start("7f");

        assertThat(created.title()).isEqualTo("City cup: draft, 0 teams");
        assertThat(node.requests)
                .containsExactly(
                        "POST /v1/tournaments",
                        "POST /v1/tournaments/7f/publish",
                        "POST /v1/tournaments/7f/teams",
                        "POST /v1/tournaments/7f/teams/a%2Fb%20c/check-in",
                        "POST /v1/tournaments/7f/start");
        assertThat(node.bodies.getFirst()).isEqualTo("{\"name\":\"City cup\"}");
        assertThat(node.bodies.get(2)).isEqualTo("""
                {"id":"deer","name":"Red \\"D\\" Deer","roster":{"players":["anu","bat"],"substitutes":["dorj"],\
                "coaches":[]}}""");
    }

    @Test
    void readsWhatCanBeDrawn() throws Exception {
        node.then(200, """
                {"stages":[{"number":1,"name":"Finals","isOver":true,"pairings":[],"notes":[],"brackets":[{"group":1,"matches":[
                   {"id":"1.1.1.1","round":1,"number":1,"state":"done","region":"guian","grade":"A","sides":[
                     {"team":"deer","name":"Deer","isNobody":false,"games":1,"isWinner":true,"winnerOf":null},
                     {"team":"wolves","name":"Wolves","isNobody":false,"games":0,"isWinner":false,"winnerOf":null}]},
                   {"id":"1.1.2.1","round":2,"number":1,"state":"waiting","region":null,"grade":null,"sides":[
                     {"team":"deer","name":"Deer","isNobody":false,"games":null,"isWinner":false,"winnerOf":"1.1.1.1"},
                     {"team":null,"name":null,"isNobody":false,"games":null,"isWinner":false,"winnerOf":null}]}]}]}]}""").then(200, """
                {"stages":[{"number":1,"name":"Finals","columns":["points"],"groups":[{"group":1,"rows":[
                   {"rank":1,"team":"deer","name":"Deer","record":"1-0-0","points":3,"values":["3"]}]}]}],
                 "ranking":[{"rank":1,"team":"deer","name":"Deer"}]}""");

        assertThat(String.join("\n", EventDrawing.lines(node.tournaments().picture("7f"))))
                .isEqualTo("""
                        == Finals ==
                        Bracket 1
                        Deer             1*   Deer
                        Wolves           0    ?
                        guian A
                                                       W-D-L   points
                           1. Deer                     1-0-0        3

                        == Ranking ==
                           1. Deer""");
    }

    @Test
    void readsWhereTheTeamsOfAMatchMeet() throws Exception {
        node.then(200, """
                {"matches":[
                  {"id":"1.1.1.1","progress":"playing","lobby":"l1","sides":[{"team":"deer"},{"team":"wolves"}]},
                  {"id":"1.1.1.2","progress":"called","lobby":"l2","sides":[{"team":"cranes"},{"team":"bears"}]},
                  {"id":"1.1.2.1","progress":"ahead","lobby":null,"sides":[{"team":"deer"},{"team":null}]}]}""");

        assertThat(node.tournaments().matches("7f"))
                .containsExactly(
                        new TournamentMatch("1.1.1.1", "l1", List.of("deer", "wolves")),
                        new TournamentMatch("1.1.1.2", null, List.of("cranes", "bears")),
                        new TournamentMatch("1.1.2.1", null, List.of("deer")));
    }

    @Test
    void followsATournamentOverStreamsThatBreakUntilItIsOver() throws Exception {
        node.then(200, event(4, "registered", "\"team\":\"deer\"") + event(5, "series-ended", "\"match\":\"1.1.1.1\""))
                .then(200, event(6, "finished", "\"team\":null"));
        List<TournamentEvent> told = new ArrayList<>();

        node.tournaments().follow("7f", 3, told::add);

        assertThat(told).extracting(TournamentEvent::id).containsExactly(4L, 5L, 6L);
        assertThat(told.getFirst().team()).isEqualTo("deer");
        assertThat(told.get(1).match()).isEqualTo("1.1.1.1");
        assertThat(node.requests).containsExactly("GET /v1/tournaments/7f/events 3", "GET /v1/tournaments/7f/events 5");
    }

    @Test
    void handsWhatHappenedToWhoeverLooksNowAndThen() throws Exception {
        node.then(200, event(1, "created", "\"team\":null") + event(2, "cancelled", "\"team\":null"));

        try (TournamentWatch watch = TournamentWatch.start(node.tournaments(), "7f", 0)) {
            List<TournamentEvent> told = new ArrayList<>();
            while (!watch.isOver()) {
                told.addAll(watch.next(Duration.ofMillis(10)));
            }

            assertThat(told).extracting(TournamentEvent::name).containsExactly("created", "cancelled");
        }
    }

    @Test
    void tellsWhoeverLooksThatItCanNotBeFollowed() throws Exception {
        node.then(404, "{\"title\":\"There is no such tournament\",\"detail\":\"No tournament has this id.\"}");

        try (TournamentWatch watch = TournamentWatch.start(node.tournaments(), "7f", 0)) {
            assertThatThrownBy(() -> {
                        while (!watch.isOver()) {
                            watch.next(Duration.ofMillis(10));
                        }
                    })
                    .isInstanceOf(ControlApiException.class)
                    .hasMessageContaining("There is no such tournament");
        }
    }

    private static String event(long id, String name, String content) {
        return "id: %d\nevent: %s\ndata: {\"at\":\"2026-11-24T09:00:03.250Z\",%s}\n\n".formatted(id, name, content);
    }
}
