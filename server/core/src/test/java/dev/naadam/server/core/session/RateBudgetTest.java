package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.testkit.ManualClock;
import dev.naadam.testkit.RandomSeeds;
import org.junit.jupiter.api.Test;

class RateBudgetTest {

    private static final long SECOND = 1_000_000_000;
    private static final long START = new ManualClock(Long.MAX_VALUE - SECOND / 2).nanos();

    @Test
    void holdsOneSecondsWorthAndRefusesMore() {
        RateBudget budget = new RateBudget(3, START);

        assertThat(budget.take(2, START)).isTrue();
        assertThat(budget.take(2, START)).isFalse();
        assertThat(budget.take(1, START)).isTrue();
        assertThat(budget.take(1, START)).isFalse();
    }

    @Test
    void refillsAtItsRateAndNotBeyondOneSecond() {
        RateBudget budget = new RateBudget(100, START);
        budget.take(100, START);

        assertThat(budget.take(1, START + SECOND / 100 - 1)).isFalse();
        assertThat(budget.take(1, START + SECOND / 100)).isTrue();
        assertThat(budget.take(100, START + 60 * SECOND)).isTrue();
        assertThat(budget.take(1, START + 60 * SECOND)).isFalse();
    }

    @Test
    void timeThatMadeNoWholeTokenIsNotLost() {
        RateBudget budget = new RateBudget(3, START);
        budget.take(3, START);
        int taken = 0;

        for (long now = 0; now <= 10 * SECOND; now += SECOND / 1000) {
            taken += budget.take(1, START + now) ? 1 : 0;
        }

        assertThat(taken).isEqualTo(30);
    }

    @Test
    void aClockThatStepsBackGivesNothing() {
        RateBudget budget = new RateBudget(1, START);
        budget.take(1, START);

        assertThat(budget.take(1, START - 5 * SECOND)).isFalse();
        assertThat(budget.take(1, START + SECOND)).isTrue();
    }

    @Test
    void theLargestRateOfATokenDoesNotOverflow() {
        RateBudget budget = new RateBudget(0xffff_ffffL, START);

        assertThat(budget.take(0xffff_ffffL, START)).isTrue();
        assertThat(budget.take(0xffff_ffffL, START + SECOND)).isTrue();
    }

    @Test
    void neverGivesMoreThanOneSecondAheadOfItsRate() {
        RandomSeeds.list(50).forEach(RateBudgetTest::spendAnyhow);
    }

    private static void spendAnyhow(long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed);
        int perSecond = 1 + random.nextInt(500);
        RateBudget budget = new RateBudget(perSecond, START);
        long elapsed = 0;
        long spent = 0;

        for (int i = 0; i < 2_000; i++) {
            elapsed += random.nextInt(20_000_000);
            int amount = 1 + random.nextInt(5);
            spent += budget.take(amount, START + elapsed) ? amount : 0;

            assertThat(spent)
                    .as(RandomSeeds.describe(randomSeed, RateBudgetTest.class))
                    .isLessThanOrEqualTo(perSecond + elapsed * perSecond / SECOND);
        }
    }
}
