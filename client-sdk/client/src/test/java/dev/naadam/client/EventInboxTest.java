package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.StateDraft;
import org.junit.jupiter.api.Test;

class EventInboxTest {

    private final Playground ground = new Playground(60).playing(1);

    @Test
    void deliversARunInOrder() {
        ground.send(draft(2).events(0, event(7), event(8), event(9)));

        assertThat(ground.diary.events).containsExactly(7, 8, 9);
    }

    @Test
    void deliversWhatIsRepeatedOnce() {
        ground.send(draft(2).events(0, event(7), event(8)));
        ground.send(draft(3).events(0, event(7), event(8), event(9)));

        assertThat(ground.diary.events).containsExactly(7, 8, 9);
    }

    @Test
    void leavesARunBehindAGapForLater() {
        ground.send(draft(2).events(1, event(8)));
        assertThat(ground.diary.events).isEmpty();

        ground.send(draft(3).events(0, event(7), event(8)));

        assertThat(ground.diary.events).containsExactly(7, 8);
    }

    @Test
    void takesEventsOfTheLastStateWhenItIsRepeated() {
        ground.send(draft(2).events(0, event(7)));
        ground.send(draft(2).events(1, event(8)));

        assertThat(ground.diary.ticks).containsExactly(1L, 2L);
        assertThat(ground.diary.events).containsExactly(7, 8);
    }

    @Test
    void takesNoEventsOfAStateItCannotUse() {
        ground.send(draft(9).against(7).events(0, event(7)));

        assertThat(ground.diary.events).isEmpty();
    }

    @Test
    void countsOnPastTheEndOfSixteenBits() {
        for (int id = 0; id < 0x1_0010; id += 16) {
            byte[][] sixteen = new byte[16][];
            for (int i = 0; i < 16; i++) {
                sixteen[i] = event(id + i);
            }
            ground.send(draft(2 + id / 16).events(id & 0xffff, sixteen));
        }

        assertThat(ground.diary.events).hasSize(0x1_0010);
        assertThat(ground.diary.events.getLast()).isEqualTo(0xf);
    }

    private static StateDraft draft(long tick) {
        return new StateDraft(tick, DotGame.view(tick));
    }

    private static byte[] event(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8)};
    }
}
