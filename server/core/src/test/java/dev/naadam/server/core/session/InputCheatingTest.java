package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Inputs that would give their sender more than one turn a tick, or a turn at another time. */
class InputCheatingTest {

    private final TestMatch match = TestMatch.running(1);
    private final ScriptedClient client = match.client(0);

    @Test
    void ofTwoInputsForATickTheFirstCounts() {
        long next = match.session.tick() + 1;

        match.send(client, client.input(0, 0, next, 9));
        match.send(client, client.input(0, 0, next, ToyGame.FINISH));
        match.ticks(1);

        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.RUNNING);
        assertThat(match.counters.inputs(InputFate.DUPLICATE)).isEqualTo(1);
        assertThat(match.counters.inputs(InputFate.APPLIED)).isEqualTo(1);
    }

    @Test
    void anotherInputForATickThatWasPlayedChangesNothing() {
        long next = match.session.tick() + 1;
        match.press(0, 9);
        long hash = match.session.hash();

        match.send(client, client.input(0, 0, next, ToyGame.FINISH));

        assertThat(match.session.hash()).isEqualTo(hash);
        assertThat(match.counters.inputs(InputFate.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void inputsFromTheFarPastAreCountedAndNeverPlayed() {
        match.press(0, 9);
        match.ticks(100);

        match.send(client, client.input(0, 0, 1, ToyGame.FINISH, ToyGame.FINISH));
        match.send(client, client.input(0, 0, match.session.tick() - 5, ToyGame.FINISH));
        match.ticks(1);

        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.RUNNING);
        assertThat(match.counters.inputs(InputFate.OUTDATED)).isEqualTo(2);
        assertThat(match.counters.inputs(InputFate.LATE)).isEqualTo(1);
    }

    @Test
    void ofTwoRunsThatOverlapTheFirstCounts() {
        long next = match.session.tick() + 1;

        match.send(client, client.input(0, 0, next, 9, 9, 9));
        match.send(client, client.input(0, 0, next - 1, ToyGame.FINISH, ToyGame.FINISH, ToyGame.FINISH));
        match.ticks(3);

        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.RUNNING);
        assertThat(match.counters.inputs(InputFate.DUPLICATE)).isEqualTo(2);
        assertThat(match.counters.inputs(InputFate.APPLIED)).isEqualTo(3);
    }

    @Test
    void inputsFromTheFarFutureAreCountedAndNotKept() {
        long tick = match.session.tick();

        match.send(client, client.input(0, 0, tick + 9, ToyGame.FINISH));
        match.send(client, client.input(0, 0, 0xffff_ffffL, ToyGame.FINISH));
        match.ticks(10);

        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.RUNNING);
        assertThat(match.counters.inputs(InputFate.EARLY)).isEqualTo(2);
        assertThat(match.counters.inputs(InputFate.HELD)).isZero();
    }

    @Test
    void whoSendsEveryInputItHasPlaysOneATick() {
        for (int i = 0; i < 50; i++) {
            int[] inputs = new int[32];
            Arrays.fill(inputs, 9);
            match.send(client, client.input(0, 0, match.session.tick() + 1, inputs));
            match.ticks(1);
        }

        assertThat(match.counters.inputs(InputFate.APPLIED)).isEqualTo(50);
        assertThat(match.counters.inputs(InputFate.HELD)).isEqualTo(50 + 7);
    }

    @Test
    void ticksThatDoNotExistAreMalformed() {
        assertThat(match.send(client, client.input(0, 0, 0, 9))).isEqualTo(PacketFate.MALFORMED);
        assertThat(match.send(client, client.input(0, 0, 0xffff_ffffL, 9, 9))).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void moreInputsThanAPacketHoldsAreMalformed() {
        int[] content = new int[11 + 33];
        content[6] = 1;
        content[10] = 33;

        assertThat(match.send(client, client.packet(PacketType.INPUT, content))).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void tenTimesThePacketRateIsDroppedBeforeItIsOpenedAndTheSessionPlaysOn() {
        ScriptedClient flooder = match.join(0, 160);
        long taken = 0;
        long dropped = 0;

        for (int tick = 0; tick < 10 * TestMatch.TICK_RATE_HZ; tick++) {
            for (int i = 0; i < 10; i++) {
                PacketFate fate = match.send(flooder, flooder.input(0, 0, match.session.tick() + 1, 9));
                taken += fate == PacketFate.ACCEPTED ? 1 : 0;
                dropped += fate == PacketFate.RATE_LIMITED ? 1 : 0;
            }
            match.ticks(1);
        }

        assertThat(taken).isBetween(10L * 160, 11L * 160);
        assertThat(dropped).isEqualTo(10L * 10 * TestMatch.TICK_RATE_HZ - taken);
        assertThat(match.session.connectedMask()).isEqualTo(1);
        assertThat(match.counters.inputs(InputFate.APPLIED)).isLessThanOrEqualTo(10L * TestMatch.TICK_RATE_HZ);
    }

    @Test
    void whoSendsUnderAnothersConnectionIdFromElsewhereUsesUpNothingOfTheirs() {
        ScriptedClient player = match.join(0, 160);
        byte[] seen = player.keepAlive();
        seen[seen.length - 1] ^= 1;

        for (int tick = 0; tick < 10 * TestMatch.TICK_RATE_HZ; tick++) {
            for (int i = 0; i < 100; i++) {
                assertThat(match.send(player, player.address() + 1, seen))
                        .isIn(PacketFate.FORGED, PacketFate.RATE_LIMITED);
            }
            assertThat(match.send(player, player.input(0, 0, match.session.tick() + 1, 9)))
                    .isEqualTo(PacketFate.ACCEPTED);
            match.ticks(1);
        }

        assertThat(match.counters.inputs(InputFate.APPLIED)).isEqualTo(10L * TestMatch.TICK_RATE_HZ);
    }
}
