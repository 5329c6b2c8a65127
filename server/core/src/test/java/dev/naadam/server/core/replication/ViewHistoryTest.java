package dev.naadam.server.core.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.game.BitReader;
import dev.naadam.game.StateHash;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewHistoryTest {

    private static final int DEPTH_TICKS = 8;

    private static final ViewSchema SCHEMA =
            ViewSchema.builder().table("clock", 1).unsigned("tick", 16).build();

    private final ViewHistory history = new ViewHistory(SCHEMA, DEPTH_TICKS, 3);

    @Test
    void aViewIsEncodedOncePerBaseline() {
        showTicks(1, 5);

        ViewHistory.Encoded againstThree = history.encode(3);

        assertThat(history.encode(3)).isSameAs(againstThree);
        assertThat(history.encode(4)).isNotSameAs(againstThree);
        assertThat(history.encode(0)).isNotSameAs(againstThree);
        assertThat(history.encode(3)).isSameAs(againstThree);
    }

    @Test
    void everythingThatIsNoBaselineSharesTheFullView() {
        showTicks(1, 20);

        ViewHistory.Encoded full = history.encode(0);

        assertThat(full.baselineAge()).isZero();
        assertThat(history.encode(12)).isSameAs(full);
        assertThat(history.encode(20)).isSameAs(full);
        assertThat(history.encode(21)).isSameAs(full);
        assertThat(history.encode(0xffff_ffffL)).isSameAs(full);
        assertThat(history.encode(13)).isNotSameAs(full);
        assertThat(history.encode(13).baselineAge()).isEqualTo(7);
    }

    @Test
    void aDeltaTurnsItsBaselineIntoTheNewestView() {
        showTicks(1, 30);

        for (long baseline = 23; baseline < 30; baseline++) {
            ViewHistory.Encoded delta = history.encode(baseline);
            ViewFrame decoded = new ViewFrame(SCHEMA);
            BitReader in = new BitReader().reset(delta.bytes(), 0, delta.length());

            assertThat(ViewCodec.decode(frame(baseline), decoded, in)).isTrue();
            assertThat(decoded.sameAs(history.newest())).isTrue();
        }
    }

    @Test
    void theNextTickForgetsWhatWasEncoded() {
        showTicks(1, 5);
        history.encode(3);

        showTicks(6, 6);

        assertThat(history.encode(3).baselineAge()).isEqualTo(3);
    }

    @Test
    void moreBaselinesThanPlayersAreServedAfterTheLastTick() {
        showTicks(1, 9);
        Set<Integer> ages = new HashSet<>();

        for (long baseline = 1; baseline < 9; baseline++) {
            ages.add(history.encode(baseline).baselineAge());
        }

        assertThat(ages).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theCheckIsTheHashOfTheFullEncodingWhateverWasEncodedForPlayers() {
        showTicks(1, 5);
        ViewHistory.Encoded full = history.encode(0);
        long expected = StateHash.of(full.bytes(), 0, full.length(), 0) & 0xffff_ffffL;

        history.encode(3);

        assertThat(history.check()).isEqualTo(expected).isEqualTo(history.check());
        showTicks(6, 6);
        assertThat(history.check()).isNotEqualTo(expected);
    }

    @Test
    void ticksFollowEachOther() {
        showTicks(1, 5);

        assertThatThrownBy(() -> history.next(7)).hasMessage("tick: 7 (expected: 6)");
    }

    @Test
    void aViewThatDoesNotFitADatagramIsTheGamesFault() {
        ViewSchema wide =
                ViewSchema.builder().table("rows", 300).unsigned("value", 32).build();
        ViewHistory tooLarge = new ViewHistory(wide, DEPTH_TICKS, 1);
        ViewFrame frame = tooLarge.next(1);
        for (int row = 0; row < 300; row++) {
            frame.put(0, row);
        }

        assertThatThrownBy(() -> tooLarge.encode(0)).isInstanceOf(IllegalStateException.class);
    }

    private void showTicks(int from, int to) {
        for (int tick = from; tick <= to; tick++) {
            history.next(tick).copyFrom(frame(tick));
        }
    }

    private static ViewFrame frame(long tick) {
        ViewFrame frame = new ViewFrame(SCHEMA);
        frame.put(0, 0);
        frame.set(0, 0, 0, (int) tick * 3);
        frame.tick(tick);
        return frame;
    }
}
