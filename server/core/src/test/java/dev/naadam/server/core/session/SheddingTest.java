package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import org.junit.jupiter.api.Test;

/** What players notice of an overloaded shard. */
class SheddingTest {

    @Test
    void everyOtherTickIsSimulatedAndNotSent() {
        TestMatch match = TestMatch.running(2);
        match.shedding.halveStates(true);

        match.ticks(10);

        assertThat(match.session.tick()).isEqualTo(11);
        assertThat(match.client(0).heard(PacketType.STATE)).hasSize(1 + 5);
        assertThat(match.client(0).newestState().state().tick).isEqualTo(10);
        assertThat(match.counters.of(Counters.Count.STATES_SHED)).isEqualTo(2 * 5);
    }

    @Test
    void everythingIsSentAgainWhenTheShardHasTime() {
        TestMatch match = TestMatch.running(1);
        match.shedding.halveStates(true);
        match.ticks(4);
        match.shedding.halveStates(false);

        match.ticks(2);

        assertThat(match.client(0).newestState().state().tick).isEqualTo(7);
        assertThat(match.client(0).heard(PacketType.STATE)).hasSize(1 + 2 + 2);
    }

    @Test
    void aTickThatWasNotSentIsNoBaseline() {
        TestMatch match = TestMatch.running(1);
        match.shedding.halveStates(true);
        match.ticks(3);
        ScriptedClient client = match.client(0);

        PacketFate ofShed = match.send(client, client.input(3, 0, 5, 0));
        PacketFate ofSent = match.send(client, client.input(2, 0, 5, 0));

        assertThat(ofShed).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(ofSent).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void slowMatchesAreSentWhole() {
        Shedding shedding = new Shedding();
        shedding.halveStates(true);

        assertThat(shedding.leavesOut(1, Shedding.MIN_HALVED_TICK_RATE_HZ - 1)).isFalse();
        assertThat(shedding.leavesOut(1, Shedding.MIN_HALVED_TICK_RATE_HZ)).isTrue();
    }
}
