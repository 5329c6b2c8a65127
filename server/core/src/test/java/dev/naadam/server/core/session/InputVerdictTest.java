package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import org.junit.jupiter.api.Test;

/** The counted verdicts on inputs add up, whoever comes and goes. */
class InputVerdictTest {

    @Test
    void appliedAndMissingAreTheTicksSinceTheFirstInput() {
        TestMatch match = TestMatch.running(1);
        match.ticks(10);
        assertThat(verdicts(match)).isZero();

        match.press(0, 9);
        match.ticks(4);
        match.press(0, 9);

        assertThat(match.counters.inputs(InputFate.APPLIED)).isEqualTo(2);
        assertThat(match.counters.inputs(InputFate.MISSING)).isEqualTo(4);
    }

    @Test
    void aNewClientIsNotToldWhatTheOldOneDid() {
        TestMatch match = TestMatch.running(1);
        match.press(0, 9);
        assertThat(match.client(0).newestState().state().applied).isEqualTo(1);

        ScriptedClient next = match.join(0);
        match.ticks(1);

        assertThat(next.newestState().state().applied).isZero();
        assertThat(next.newestState().state().held).isZero();
    }

    @Test
    void nothingIsMissedOfWhoWasSentAway() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient deaf = match.client(0);
        match.press(0, 9);
        for (int i = 0; i < 257; i++) {
            match.send(deaf, deaf.keepAlive());
            match.press(1, ToyGame.TELL);
        }
        long missing = match.counters.inputs(InputFate.MISSING);

        match.ticks(20);

        // nobody acknowledged the 256 events before the one that was too many
        assertThat(deaf.farewells()).hasSize(5).containsOnly(DisconnectReason.PROTOCOL_VIOLATION.code());
        assertThat(match.session.connectedMask()).isZero();
        assertThat(match.counters.inputs(InputFate.MISSING)).isEqualTo(missing);
    }

    private static long verdicts(TestMatch match) {
        return match.counters.inputs(InputFate.APPLIED) + match.counters.inputs(InputFate.MISSING);
    }
}
