package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a match ends: by the game's word, or by its failure. */
class MatchEndTest {

    private static final int QUARTER_SECOND_TICKS = TestMatch.TICK_RATE_HZ / 4;
    private static final List<Integer> MATCH_OVER = Collections.nCopies(5, DisconnectReason.MATCH_OVER.code());

    @Test
    void theLastStateIsRepeatedUntilItIsAcknowledgedThenTheEndIsTold() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        match.press(0, ToyGame.FINISH);
        client.clear();

        match.ticks(3);
        assertThat(client.heard(PacketType.STATE)).hasSize(3).allMatch(heard -> heard.state().tick == 2);
        assertThat(client.farewells()).isEmpty();
        match.send(client, client.input(2, 0, 3));
        match.ticks(QUARTER_SECOND_TICKS + 2);

        assertThat(client.heard(PacketType.STATE)).hasSize(3);
        assertThat(client.farewells()).hasSize(QUARTER_SECOND_TICKS).containsOnly(DisconnectReason.MATCH_OVER.code());
        assertThat(match.turns).containsExactly("started", "ended: finished");
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(match.peers()).isZero();
    }

    @Test
    void theLastEventsAreRepeatedUntilTheyAreAcknowledged() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        match.press(0, ToyGame.TELL_AND_FINISH);
        client.clear();

        match.send(client, client.input(2, 0, 3));
        match.ticks(10);

        assertThat(client.farewells()).isEmpty();
        assertThat(client.heard(PacketType.STATE)).anyMatch(heard -> heard.state().events == 1);
        match.send(client, client.input(2, 1, 3));
        match.ticks(1);
        assertThat(client.farewells()).containsExactly(DisconnectReason.MATCH_OVER.code());
    }

    @Test
    void whoStillTalksHasNotHeardTheEndAndIsToldForTwoSeconds() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        match.press(0, ToyGame.FINISH);
        client.clear();

        for (int i = 0; i < 2 * TestMatch.TICK_RATE_HZ + 10; i++) {
            match.send(client, client.input(2, 0, 3));
            match.ticks(1);
        }

        // the five of one who is sent away are the last ones
        assertThat(client.farewells()).hasSize(2 * TestMatch.TICK_RATE_HZ - 1 + 5);
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
    }

    @Test
    void theEndIsToldAtTheNewAddressOfWhoMovedInThatMoment() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        match.press(0, ToyGame.FINISH);
        match.send(client, client.input(2, 0, 3));

        client.moveTo(client.address() + 1);
        match.ticks(10);
        assertThat(client.farewells()).isEmpty();
        match.send(client, client.input(2, 0, 3));
        match.send(client, client.pathResponse());
        match.ticks(1);

        assertThat(client.farewells()).containsExactly(DisconnectReason.MATCH_OVER.code());
    }

    @Test
    void whoNeverAcknowledgesTheLastStateIsToldAfterTwoSeconds() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        match.press(0, ToyGame.FINISH);

        match.ticks(99);
        assertThat(client.farewells()).isEmpty();
        match.ticks(8);

        assertThat(client.farewells()).isEqualTo(MATCH_OVER);
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
    }

    @Test
    void inputsAfterTheLastTickAreNotKept() {
        TestMatch match = TestMatch.running(1);
        ScriptedClient client = match.client(0);
        match.press(0, ToyGame.FINISH);

        match.send(client, client.input(1, 0, 3, 9));

        assertThat(match.counters.inputs(InputFate.HELD)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {ToyGame.THROW, ToyGame.RECURSE, ToyGame.BABBLE, ToyGame.THROW_ASKED, ToyGame.STALL})
    void aGameThatFailsEndsItsMatchWithoutAnOutcome(int badInput) {
        TestMatch match = TestMatch.running(2);

        match.press(1, badInput);
        match.ticks(8);

        assertThat(match.turns).hasSize(3).last().isEqualTo("ended without an outcome");
        assertThat(match.turns.get(1)).startsWith("failed: ");
        assertThat(match.counters.of(Counters.Count.GAME_FAILURES)).isEqualTo(1);
        assertThat(match.client(0).farewells()).isEqualTo(MATCH_OVER);
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(match.peers()).isZero();
    }
}
