package dev.naadam.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventFollowerIT {

    private static final String CREATED = event(1, "created", "\"match\":{\"id\":\"0b5c\"}");
    private static final String CONNECTED = event(2, "player-connected", "\"player\":\"anu\"");
    private static final String LEFT = event(3, "player-left", "\"player\":\"anu\",\"reason\":\"timed-out\"");
    private static final String ENDED = event(4, "ended", "\"state\":\"abandoned\",\"tick\":7,\"outcome\":null");

    private final List<MatchEvent> told = new ArrayList<>();
    private final ScriptedNode node;

    EventFollowerIT() throws IOException {
        node = new ScriptedNode();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void tellsALifeToItsEnd() throws Exception {
        node.then(200, ":\n\n" + CREATED + CONNECTED + ":\n\n" + LEFT + ENDED);

        node.api().follow("0b5c", 0, told::add);

        assertThat(told)
                .extracting(MatchEvent::name)
                .containsExactly("created", "player-connected", "player-left", "ended");
        assertThat(told.get(2))
                .isEqualTo(new MatchEvent(
                        3, "player-left", Instant.parse("2026-11-24T09:00:03.250Z"), "anu", "timed-out", null));
        assertThat(told.getLast().outcome()).as("it was abandoned").isNull();
    }

    @Test
    void goesOnWhereTheStreamBroke() throws Exception {
        node.then(200, CREATED + CONNECTED + "id: 3\nevent: player-le")
                .then(503, "{}")
                .then(200, LEFT)
                .then(200, ENDED);

        node.api().follow("0b5c", 0, told::add);

        assertThat(told).extracting(MatchEvent::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(node.requests)
                .containsExactly(
                        "GET /v1/matches/0b5c/events 0",
                        "GET /v1/matches/0b5c/events 2",
                        "GET /v1/matches/0b5c/events 2",
                        "GET /v1/matches/0b5c/events 3");
        assertThat(node.pausesMillis).containsExactly(1_000L, 1_000L, 1_000L);
    }

    @Test
    void knowsThatAnEndWasSeenBefore() throws Exception {
        node.then(204, "");

        node.api().follow("0b5c", 4, told::add);

        assertThat(told).isEmpty();
        assertThat(node.requests).containsExactly("GET /v1/matches/0b5c/events 4");
    }

    @Test
    void givesUpWhenFiveStreamsTellNothingNew() {
        node.then(200, CREATED).then(200, "");

        assertThatThrownBy(() -> node.api().follow("0b5c", 0, told::add))
                .isInstanceOf(IOException.class)
                .hasMessage("the event stream ended too early");
        assertThat(node.requests).hasSize(6);
    }

    @Test
    void doesNotInsistWhereThereIsNoSuchMatch() {
        node.then(404, "{\"title\":\"There is no such match\",\"detail\":\"No match has this id.\"}");

        assertThatThrownBy(() -> node.api().follow("0b5c", 0, told::add)).isInstanceOf(ControlApiException.class);
        assertThat(node.requests).hasSize(1);
    }

    @Test
    void anEventThatMakesNoSenseIsAFaultOfTheStream() {
        node.then(200, "id: x\nevent: started\ndata: {}\n\n");

        assertThatThrownBy(() -> node.api().follow("0b5c", 0, told::add)).isInstanceOf(IOException.class);
        assertThat(told).isEmpty();
    }

    private static String event(long id, String name, String data) {
        return "id: %d\nevent: %s\ndata: {\"at\":\"2026-11-24T09:00:03.250Z\",%s}\n\n".formatted(id, name, data);
    }
}
