package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.ReceivedPacket;
import dev.naadam.testkit.StateDraft;
import org.junit.jupiter.api.Test;

class StateReceiverTest {

    private static final LinkConditions LOST = LinkConditions.PERFECT.withLoss(1000);

    private final Playground ground = new Playground(60).playing(10);

    @Test
    void decodesDeltasAgainstAnyViewOfTheLastSecond() {
        for (int tick = 11; tick <= 70; tick++) {
            ground.send(draft(tick).against(tick - 1));
        }

        ground.send(draft(71).against(11));

        assertThat(ground.diary.ticks).hasSize(62).endsWith(71L);
        assertThat(ground.diary.wrongViews).isZero();
        assertThat(ground.client.statistics().fullViews()).isEqualTo(1);
    }

    @Test
    void dropsAStateWhoseBaselineWasLostAndKeepsItsAcknowledgement() {
        loseTheBaseline();

        assertThat(ground.diary.ticks).containsExactly(10L);
        assertThat(count(PacketFate.WRONG_STATE)).isEqualTo(1);
        assertThat(lastInput().ackTick()).isEqualTo(10);
    }

    @Test
    void goesOnWithTheNextStateItHasTheBaselineFor() {
        loseTheBaseline();

        ground.send(draft(13).against(10));

        assertThat(ground.diary.ticks).containsExactly(10L, 13L);
        assertThat(ground.diary.wrongViews).isZero();
        assertThat(lastInput().ackTick()).isEqualTo(13);
    }

    @Test
    void dropsAViewThatDoesNotDecodeAndKeepsTheOneItHas() {
        byte[] nonsense = new byte[40];
        nonsense[0] = 1;
        nonsense[4] = 11;
        for (int i = 21; i < nonsense.length; i++) {
            nonsense[i] = -1;
        }

        ground.server.send(PacketType.STATE, nonsense);
        ground.send(draft(12).against(10));

        assertThat(count(PacketFate.MALFORMED)).isEqualTo(1);
        assertThat(ground.diary.ticks).containsExactly(10L, 12L);
        assertThat(ground.diary.wrongViews).isZero();
    }

    @Test
    void aBaselineOlderThanTheRingIsMissingAndNotConfused() {
        ground.send(draft(74));

        // tick 10 had the place in the ring that tick 74 has now
        ground.send(draft(75).against(10));

        assertThat(ground.diary.ticks).containsExactly(10L, 74L);
        assertThat(count(PacketFate.WRONG_STATE)).isEqualTo(1);
    }

    @Test
    void ignoresAStateOlderThanTheNewest() {
        ground.send(draft(12));
        ground.send(draft(11));

        assertThat(ground.diary.ticks).containsExactly(10L, 12L);
        assertThat(ground.client.statistics().statesLost())
                .as("it came after all")
                .isZero();
    }

    @Test
    void countsTheTicksThatCameWithoutState() {
        ground.send(draft(15));

        assertThat(ground.client.statistics().statesReceived()).isEqualTo(2);
        assertThat(ground.client.statistics().statesLost()).isEqualTo(4);
    }

    @Test
    void theCommittedTickLagsAndNeverGoesBack() {
        ground.send(draft(20).commitLag(3));
        assertThat(ground.diary.committedTick).isEqualTo(17);

        ground.send(draft(21).commitLag(9));
        assertThat(ground.diary.committedTick).isEqualTo(17);

        // "65535 or more" says nothing
        ground.send(draft(200_000).commitLag(0xffff));
        assertThat(ground.diary.committedTick).isEqualTo(17);
    }

    @Test
    void tellsTheHashOfItsTick() {
        ground.send(draft(20));

        assertThat(ground.diary.hash).isEqualTo(20);
    }

    private void loseTheBaseline() {
        ground.network.conditions(LOST);
        ground.send(draft(11).against(10));
        ground.network.conditions(LinkConditions.PERFECT);
        ground.send(draft(12).against(11));
    }

    private static StateDraft draft(long tick) {
        ViewFrame view = DotGame.view(tick);
        return new StateDraft(tick, view);
    }

    private long count(PacketFate fate) {
        return ground.client.statistics().count(fate);
    }

    private InputPacket lastInput() {
        ground.run(40);
        InputPacket last = new InputPacket();
        for (ReceivedPacket next = ground.server.expect(PacketType.INPUT);
                next != null;
                next = ground.server.next(PacketType.INPUT)) {
            assertThat(last.read(next.content(), next.content().length, DotGame.INPUT_BYTES))
                    .isEqualTo(PacketFate.ACCEPTED);
        }
        return last;
    }
}
