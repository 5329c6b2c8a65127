package dev.naadam.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node that asks to come back later. */
class TooManyRequestsIT {

    private static final String PROBLEM = "{\"title\":\"The API key was used too often\",\"detail\":\"50 a second\"}";
    private static final String RUNNING =
            "{\"id\":\"0b5c\",\"state\":\"running\",\"tick\":7,\"connected\":[],\"outcome\":null}";

    private final ScriptedNode node;

    TooManyRequestsIT() throws IOException {
        node = new ScriptedNode();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void isAskedAgainWhenItSaid() throws Exception {
        node.then(429, Map.of("Retry-After", "2"), PROBLEM)
                .then(429, Map.of("Retry-After", "1"), PROBLEM)
                .then(200, RUNNING);

        assertThat(node.api().match("0b5c").tick()).isEqualTo(7);

        assertThat(node.pausesMillis).containsExactly(2_000L, 1_000L);
    }

    @Test
    void isAskedAgainAfterASecondWhenItDidNotSay() throws Exception {
        node.then(429, PROBLEM)
                .then(429, Map.of("Retry-After", "Tue, 24 Nov 2026 09:00:00 GMT"), PROBLEM)
                .then(200, RUNNING);

        node.api().match("0b5c");

        assertThat(node.pausesMillis).containsExactly(1_000L, 1_000L);
    }

    @Test
    void isBelievedAfterHalfAMinute() {
        node.then(429, Map.of("Retry-After", "10"), PROBLEM);

        assertThatThrownBy(() -> node.api().match("0b5c")).hasMessageContaining("429 The API key was used too often");
        assertThat(node.pausesMillis).containsExactly(10_000L, 10_000L, 10_000L);
    }

    @Test
    void isBelievedAtOnceWhenItWantsMoreThanThat() {
        for (String seconds : new String[] {"31", "9223372036854775807", "-1"}) {
            node.then(429, Map.of("Retry-After", seconds), PROBLEM);

            assertThatThrownBy(() -> node.api().match("0b5c")).isInstanceOf(ControlApiException.class);
        }
        assertThat(node.pausesMillis).isEmpty();
    }

    @Test
    void otherRefusalsAreNotRepeated() {
        node.then(503, Map.of("Retry-After", "2"), PROBLEM);

        assertThatThrownBy(() -> node.api().match("0b5c")).isInstanceOf(ControlApiException.class);
        assertThat(node.requests).hasSize(1);
    }
}
