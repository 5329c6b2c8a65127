package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import org.junit.jupiter.api.Test;

/** Acknowledgements that no honest client sends, and those that never come. */
class ForgedAckTest {

    @Test
    void anAckOfATickThatWasNeverSimulatedIsRefused() {
        TestMatch match = TestMatch.running(1);

        assertThat(ack(match, match.client(0), 2, 0)).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(ack(match, match.client(0), 0xffff_ffffL, 0)).isEqualTo(PacketFate.WRONG_STATE);
    }

    @Test
    void anAckOfAStateThatOnlyOthersWereSentIsNoBaseline() {
        TestMatch match = TestMatch.running(2);
        match.ticks(5);
        ScriptedClient late = match.join(1);
        match.ticks(1);
        long first = late.newestState().state().tick;

        PacketFate ofAnother = ack(match, late, first - 1, 0);
        match.ticks(1);
        int ageAfterForged = late.newestState().state().baselineAge;
        PacketFate ofItsOwn = ack(match, late, first, 0);
        match.ticks(1);

        assertThat(ofAnother).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(ageAfterForged).isZero();
        assertThat(ofItsOwn).isEqualTo(PacketFate.ACCEPTED);
        assertThat(late.newestState().state().baselineAge).isEqualTo(2);
    }

    @Test
    void anAckBeforeTheFirstStateIsRefused() {
        TestMatch match = TestMatch.running(2);
        match.ticks(5);
        ScriptedClient late = match.join(1);

        assertThat(ack(match, late, 3, 0)).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(ack(match, late, 0, 0)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void anAckOfAnEventThatWasNeverSentIsRefusedAndTheInputsWithIt() {
        TestMatch match = TestMatch.running(1);
        match.press(0, ToyGame.TELL);
        ScriptedClient client = match.client(0);

        assertThat(ack(match, client, 1, 2)).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(match.counters.inputs(InputFate.HELD)).isEqualTo(1);
        assertThat(ack(match, client, 1, 1)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void anAckThatWasOvertakenIsTakenAndChangesNothing() {
        TestMatch match = TestMatch.running(1);
        match.press(0, ToyGame.TELL);
        ScriptedClient client = match.client(0);
        ack(match, client, 2, 1);

        assertThat(ack(match, client, 1, 0)).isEqualTo(PacketFate.ACCEPTED);
        match.ticks(1);

        assertThat(client.newestState().state().baselineAge).isEqualTo(1);
        assertThat(client.newestState().state().events).isZero();
    }

    @Test
    void anAckOfNothingTakesBackAllAndTheNextOneBringsDeltasAgain() {
        TestMatch match = TestMatch.running(1);
        match.ticks(4);
        ScriptedClient client = match.client(0);
        ack(match, client, 5, 0);

        assertThat(ack(match, client, 0, 0)).isEqualTo(PacketFate.ACCEPTED);
        match.ticks(1);
        assertThat(client.newestState().state().baselineAge).isZero();
        assertThat(ack(match, client, 7, 0)).as("not sent yet").isEqualTo(PacketFate.WRONG_STATE);
        ack(match, client, 6, 0);
        match.ticks(1);

        assertThat(client.newestState().state().baselineAge).isEqualTo(1);
    }

    @Test
    void aForgedAckOfTheLastTickDoesNotStopTheLastStateNorTheFarewell() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient liar = match.client(0);
        match.press(1, ToyGame.TELL_AND_FINISH);
        long last = match.session.tick();
        liar.clear();

        // it has the last tick, and claims an event more than there was
        assertThat(ack(match, liar, last, 2)).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(ack(match, liar, last + 1, 0)).isEqualTo(PacketFate.WRONG_STATE);
        match.ticks(1);
        assertThat(liar.newestState().state().tick).isEqualTo(last);
        match.ticks(110);

        assertThat(liar.farewells()).hasSize(5).containsOnly(DisconnectReason.MATCH_OVER.code());
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
    }

    @Test
    void whoNeverAcksIsSentFullViewsAndCostsTheOthersNothing() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient deaf = match.client(0);
        ScriptedClient honest = match.client(1);

        for (int i = 0; i < 300; i++) {
            ack(match, deaf, 0, 0);
            ack(match, honest, match.session.tick(), 0);
            match.ticks(1);
        }

        assertThat(deaf.heard(PacketType.STATE)).allMatch(heard -> heard.state().baselineAge == 0);
        assertThat(match.counters.of(Counters.Count.FULL_VIEWS)).isBetween(300L, 305L);
        assertThat(honest.newestState().state().baselineAge).isEqualTo(1);
        assertThat(match.session.connectedMask()).isEqualTo(0b11);
    }

    @Test
    void whoNeverAcksEventsIsSentAwayAtTheirBound() {
        TestMatch match = TestMatch.running(2);
        ScriptedClient deaf = match.client(0);
        for (int i = 0; i < 257; i++) {
            match.send(deaf, deaf.keepAlive());
            match.send(match.client(1), match.client(1).keepAlive());
            int expected = (int) Math.max(0, match.session.tick() - 1);
            ScriptedClient honest = match.client(1);
            match.send(honest, honest.input(match.session.tick(), expected, match.session.tick() + 1, ToyGame.TELL));
            match.ticks(1);
        }

        match.ticks(5);

        assertThat(deaf.farewells()).hasSize(5).containsOnly(DisconnectReason.PROTOCOL_VIOLATION.code());
        assertThat(match.counters.of(Counters.Count.SESSIONS_EXPELLED)).isEqualTo(1);
        assertThat(match.session.connectedMask()).isEqualTo(0b10);
    }

    private static PacketFate ack(TestMatch match, ScriptedClient client, long tick, int event) {
        return match.send(client, client.input(tick, event, match.session.tick() + 1));
    }
}
