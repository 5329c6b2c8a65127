package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.game.TickInputs;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.testkit.RandomSeeds;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputQueueTest {

    private static final long MILLISECOND = 1_000_000;

    private final InputQueue queue = new InputQueue(1);
    private final TickInputs taken = new TickInputs(2, 1);

    @Test
    void holdsTheNextEightTicksAndNoMore() {
        assertThat(offer(8, 80)).isEqualTo(InputFate.HELD);
        assertThat(offer(1, 10)).isEqualTo(InputFate.HELD);
        assertThat(offer(9, 90)).isEqualTo(InputFate.EARLY);
        assertThat(offer(0xffff_ffffL, 1)).isEqualTo(InputFate.EARLY);

        assertThat(queue.heldBits()).isEqualTo(0b1000_0001);
    }

    @Test
    void theFirstCopyCounts() {
        offer(1, 10);

        assertThat(offer(1, 99)).isEqualTo(InputFate.DUPLICATE);

        assertThat(take()).isEqualTo(InputFate.APPLIED);
        assertThat(taken.bytes()).containsExactly(0, 10);
        assertThat(offer(1, 99)).isEqualTo(InputFate.DUPLICATE);
    }

    @Test
    void anInputGoesIntoItsOwnTickOnly() {
        offer(2, 20);

        assertThat(take()).isEqualTo(InputFate.MISSING);
        assertThat(taken.isPresent(1)).isFalse();
        assertThat(take()).isEqualTo(InputFate.APPLIED);
        assertThat(taken.bytes()).containsExactly(0, 20);
        assertThat(take()).isEqualTo(InputFate.MISSING);
        assertThat(queue.appliedBits()).isEqualTo(0b010);
    }

    @Test
    void aLateInputIsCountedOnceAndNeverApplied() {
        offer(1, 10);
        take();
        take();

        assertThat(offer(2, 20)).isEqualTo(InputFate.LATE);
        assertThat(offer(2, 20)).isEqualTo(InputFate.DUPLICATE);

        assertThat(take()).isEqualTo(InputFate.MISSING);
        assertThat(queue.appliedBits()).isEqualTo(0b100);
    }

    @Test
    void whatIsOlderThanTheFirstInputIsNobodysLoss() {
        for (int tick = 1; tick <= 5; tick++) {
            take();
        }
        assertThat(queue.isPlaying()).isFalse();

        assertThat(offer(5, 50)).isEqualTo(InputFate.OUTDATED);

        take();
        assertThat(queue.isPlaying()).isTrue();
        assertThat(offer(6, 60)).isEqualTo(InputFate.LATE);
    }

    @Test
    void theTicksBeforeTheFirstInputAreNobodysLoss() {
        offer(4, 40);
        offer(3, 30);

        take();
        take();
        assertThat(queue.isPlaying()).isFalse();
        assertThat(take()).isEqualTo(InputFate.APPLIED);
        assertThat(queue.isPlaying()).isTrue();
    }

    @Test
    void aTickIsRememberedFor64Ticks() {
        offer(1, 10);
        take();
        for (int tick = 2; tick <= 64; tick++) {
            take();
        }

        assertThat(offer(1, 10)).isEqualTo(InputFate.DUPLICATE);
        take();
        assertThat(offer(1, 10)).isEqualTo(InputFate.OUTDATED);
    }

    @Test
    void theLeadIsMeasuredToTheTimeTheTickWasDue() {
        assertThat(queue.leadHundredMicros()).isEqualTo(StatePacket.NO_LEAD);
        queue.offer(1, new byte[1], 0, 100 * MILLISECOND);

        queue.take(1, taken, 125 * MILLISECOND, 125 * MILLISECOND);

        assertThat(queue.leadHundredMicros()).isEqualTo(250);
    }

    @Test
    void aLeadBeyondTheFieldIsSaturated() {
        queue.offer(1, new byte[1], 0, 10_000 * MILLISECOND);
        queue.take(1, taken, 0, 10_000 * MILLISECOND);
        assertThat(queue.leadHundredMicros()).isEqualTo(-32767);

        queue.offer(2, new byte[1], 0, 0);
        queue.take(1, taken, 10_000 * MILLISECOND, 10_000 * MILLISECOND);
        assertThat(queue.leadHundredMicros()).isEqualTo(32767);
    }

    @Test
    void onAPaddedLineAnInputCountsAsArrivedLater() {
        queue.delay(10 * MILLISECOND);
        queue.offer(1, new byte[1], 0, 100 * MILLISECOND);

        assertThat(queue.take(1, taken, 110 * MILLISECOND, 110 * MILLISECOND)).isEqualTo(InputFate.APPLIED);
        assertThat(queue.leadHundredMicros()).isZero();
    }

    @Test
    void anInputThatWouldStillBeOnThePaddedLineIsLateAndNeverApplied() {
        queue.delay(10 * MILLISECOND);
        queue.offer(1, new byte[1], 0, 100 * MILLISECOND);
        queue.offer(2, new byte[1], 0, 100 * MILLISECOND);

        taken.clear();
        assertThat(queue.take(1, taken, 109 * MILLISECOND, 110 * MILLISECOND - 1))
                .isEqualTo(InputFate.LATE);
        assertThat(taken.isPresent(1)).isFalse();
        assertThat(queue.appliedBits()).isZero();
        assertThat(queue.offer(1, new byte[1], 0, 111 * MILLISECOND)).isEqualTo(InputFate.DUPLICATE);
        assertThat(queue.take(1, taken, 120 * MILLISECOND, 120 * MILLISECOND)).isEqualTo(InputFate.APPLIED);
    }

    @Test
    void aTickThatRunsLateTakesWhatHasArrivedOnThePaddedLineByThen() {
        queue.delay(10 * MILLISECOND);
        queue.offer(1, new byte[1], 0, 100 * MILLISECOND);

        assertThat(queue.take(1, taken, 105 * MILLISECOND, 112 * MILLISECOND)).isEqualTo(InputFate.APPLIED);
        assertThat(queue.leadHundredMicros()).isEqualTo(-50);
    }

    @Test
    void aVacatedSlotKeepsNothingOfItsClient() {
        offer(1, 10);
        offer(2, 20);
        take();

        queue.vacate();

        assertThat(take()).isEqualTo(InputFate.MISSING);
        assertThat(queue.heldBits()).isZero();
        assertThat(queue.appliedBits()).isZero();
        assertThat(queue.isPlaying()).isFalse();
        assertThat(queue.leadHundredMicros()).isEqualTo(StatePacket.NO_LEAD);
    }

    @Test
    void verdictsAddUpWhateverComes() {
        RandomSeeds.list(200).forEach(this::playAnyhow);
    }

    private void playAnyhow(long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed);
        InputQueue anyQueue = new InputQueue(1);
        Map<InputFate, Integer> counts = new EnumMap<>(InputFate.class);
        int ticksOfPlay = 0;
        for (long tick = 1; tick <= 300; tick++) {
            for (int packets = random.nextInt(4); packets > 0; packets--) {
                long inputTick = Math.max(1, tick + random.nextInt(90) - 78);
                InputFate fate = anyQueue.offer(inputTick, new byte[] {(byte) inputTick}, 0, 0);
                counts.merge(fate, 1, Integer::sum);
            }
            taken.clear();
            InputFate fate = anyQueue.take(1, taken, 0, 0);
            if (anyQueue.isPlaying()) {
                ticksOfPlay++;
                counts.merge(fate, 1, Integer::sum);
            }
            assertThat(taken.isPresent(1)).isEqualTo(fate == InputFate.APPLIED);
            assertThat(taken.bytes()[1]).isEqualTo(fate == InputFate.APPLIED ? (byte) tick : 0);
        }

        String run = RandomSeeds.describe(randomSeed, getClass());
        assertThat(of(counts, InputFate.APPLIED) + of(counts, InputFate.MISSING))
                .as(run)
                .isEqualTo(ticksOfPlay);
        assertThat(of(counts, InputFate.LATE)).as(run).isLessThanOrEqualTo(of(counts, InputFate.MISSING));
        assertThat(of(counts, InputFate.HELD))
                .as(run)
                .isEqualTo(of(counts, InputFate.APPLIED) + Integer.bitCount(anyQueue.heldBits()));
    }

    private static int of(Map<InputFate, Integer> counts, InputFate fate) {
        return counts.getOrDefault(fate, 0);
    }

    private InputFate offer(long tick, int input) {
        return queue.offer(tick, new byte[] {(byte) input}, 0, 0);
    }

    private InputFate take() {
        taken.clear();
        return queue.take(1, taken, 0, 0);
    }
}
