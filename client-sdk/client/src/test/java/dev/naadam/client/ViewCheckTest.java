package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.testkit.ReceivedPacket;
import dev.naadam.testkit.StateDraft;
import org.junit.jupiter.api.Test;

/** A view that is not the server's is found once a second and mended by a full one. Ticks are checked at 60, 120, ... */
class ViewCheckTest {

    private final Playground ground = new Playground(60).playing(50);

    @Test
    void aRightViewPassesWhetherItCameInFullOrAsADelta() {
        ground.send(draft(60));
        ground.send(draft(120).against(60));

        assertThat(ground.diary.ticks).containsExactly(50L, 60L, 120L);
        assertThat(ground.client.statistics().viewsWrong()).isZero();
    }

    @Test
    void aBaselineThatWentBadIsFoundAtTheNextCheckAndNothingOfThatStateIsTaken() {
        breakTheBaseline(59);

        ground.send(draft(60).against(59).events(0, new byte[] {7}));

        assertThat(ground.diary.ticks).containsExactly(50L, 59L);
        assertThat(ground.diary.events).isEmpty();
        assertThat(ground.client.statistics().viewsWrong()).isEqualTo(1);
        assertThat(ground.client.statistics().count(PacketFate.WRONG_STATE)).isEqualTo(1);
    }

    @Test
    void asksForAFullViewAndIsRightAgainWithIt() {
        breakTheBaseline(59);
        ground.send(draft(60).against(59));

        assertThat(lastAckTick()).isZero();
        ground.send(draft(61).against(59));
        assertThat(ground.diary.ticks)
                .as("a delta to a view that is distrusted")
                .doesNotContain(61L);
        ground.send(draft(62));
        assertThat(lastAckTick()).isEqualTo(62);
        ground.send(draft(63).against(62));

        assertThat(ground.diary.ticks).containsExactly(50L, 59L, 62L, 63L);
        assertThat(ground.diary.wrongViews).as("shown before it was found").isEqualTo(1);
        assertThat(ground.client.statistics().viewsWrong()).isEqualTo(1);
    }

    @Test
    void aWrongCheckOfAFullViewIsNoExcuseToShowIt() {
        ground.send(draft(60).wrongCheck());
        ground.send(draft(61));

        assertThat(ground.diary.ticks).containsExactly(50L, 61L);
        assertThat(ground.client.statistics().viewsWrong()).isEqualTo(1);
    }

    @Test
    void healsOnItsOwnInAMatch() {
        Playground healing = new Playground(60, 1, 1.5).connected();
        MiniMatch match = new MiniMatch(healing, 60, 1);
        match.run(100);
        match.breakNextView();
        match.run(80);
        long wrongWhenFound = healing.diary.wrongViews;

        match.run(300);

        assertThat(healing.client.statistics().viewsWrong()).isEqualTo(1);
        assertThat(wrongWhenFound).isPositive().isLessThanOrEqualTo(60);
        assertThat(healing.diary.wrongViews).isEqualTo(wrongWhenFound);
        assertThat(healing.diary.ticks.getLast()).isGreaterThan(475);
    }

    /** The client and the server hold different views of this tick from now on. */
    private void breakTheBaseline(long tick) {
        ViewFrame other = DotGame.view(tick);
        other.set(0, 1, 0, 9_999);
        ground.send(new StateDraft(tick, other));
        ground.server.believeToHaveSent(tick, DotGame.view(tick));
    }

    private long lastAckTick() {
        ground.run(40);
        InputPacket last = new InputPacket();
        for (ReceivedPacket next = ground.server.expect(PacketType.INPUT);
                next != null;
                next = ground.server.next(PacketType.INPUT)) {
            assertThat(last.read(next.content(), next.content().length, DotGame.INPUT_BYTES))
                    .isEqualTo(PacketFate.ACCEPTED);
        }
        return last.ackTick();
    }

    private static StateDraft draft(long tick) {
        return new StateDraft(tick, DotGame.view(tick));
    }
}
