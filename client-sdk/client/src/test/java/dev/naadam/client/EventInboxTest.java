package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.testkit.StateDraft;
import java.util.Arrays;
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

    @Test
    void putsAnEventTogetherFromTheCellsOfSeveralStates() {
        byte[] whole = bytes(64 + 64 + 3);

        ground.send(draft(2).cell(event(7), false).cell(part(whole, 0, 64), true));
        ground.send(draft(3).events(2).cell(part(whole, 64, 128), true));
        assertThat(ground.diary.wholeEvents).hasSize(1);
        ground.send(draft(4).events(3).cell(part(whole, 128, 131), false).cell(event(9), false));

        assertThat(ground.diary.wholeEvents).hasSize(3);
        assertThat(ground.diary.wholeEvents.get(1)).isEqualTo(whole);
        assertThat(ground.diary.events).startsWith(7).endsWith(9);
    }

    @Test
    void aRepeatedCellIsNotTakenTwice() {
        byte[] whole = bytes(66);

        ground.send(draft(2).cell(part(whole, 0, 64), true));
        ground.send(draft(3).cell(part(whole, 0, 64), true).cell(part(whole, 64, 66), false));

        assertThat(ground.diary.wholeEvents).containsExactly(whole);
    }

    @Test
    void deliversTheLongestEventThereIs() {
        byte[] whole = bytes(4_096);

        sendCells(whole, 64, false);

        assertThat(ground.diary.wholeEvents).containsExactly(whole);
    }

    @Test
    void aStateThatMakesAnEventTooLongIsMalformedAndNothingOfItIsTaken() {
        sendCells(bytes(4_096), 63, true);
        StateDraft tooLong = draft(70).events(63).cell(bytes(64), true);

        ground.send(tooLong);

        assertThat(ground.client.statistics().count(PacketFate.MALFORMED)).isEqualTo(1);
        assertThat(ground.diary.ticks).doesNotContain(70L);
        ground.send(draft(71).events(63).cell(bytes(64), false).cell(event(5), false));
        assertThat(ground.diary.wholeEvents).hasSize(2);
        assertThat(ground.diary.wholeEvents.getFirst()).hasSize(4_096);
        assertThat(ground.diary.events).endsWith(5);
    }

    @Test
    void cellsThatAreNotTakenDoNotMakeAnEventTooLong() {
        sendCells(bytes(4_096), 63, true);

        ground.send(draft(70).events(62).cell(bytes(64), true).cell(bytes(64), false));

        assertThat(ground.diary.wholeEvents).hasSize(1);
    }

    /** Sends the first cells of an event, one in a STATE from tick 2 on. */
    private void sendCells(byte[] whole, int cells, boolean isLastContinued) {
        for (int i = 0; i < cells; i++) {
            boolean isContinued = i < cells - 1 || isLastContinued;
            ground.send(draft(2 + i).events(i).cell(part(whole, 64 * i, 64 * i + 64), isContinued));
        }
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private static byte[] part(byte[] whole, int from, int to) {
        return Arrays.copyOfRange(whole, from, to);
    }

    private static StateDraft draft(long tick) {
        return new StateDraft(tick, DotGame.view(tick));
    }

    private static byte[] event(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8)};
    }
}
