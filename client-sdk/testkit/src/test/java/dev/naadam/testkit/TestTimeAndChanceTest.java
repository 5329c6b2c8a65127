package dev.naadam.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestTimeAndChanceTest {

    @Test
    void theClockMovesOnlyWhenItIsToldAndPastTheEndOfLong() {
        ManualClock clock = new ManualClock(Long.MAX_VALUE);

        clock.advance(2, TimeUnit.NANOSECONDS);

        assertThat(clock.nanos()).isEqualTo(Long.MIN_VALUE + 1);
        assertThat(clock.getAsLong()).isEqualTo(clock.nanos());
    }

    @Test
    void theClockDoesNotGoBack() {
        ManualClock clock = new ManualClock(100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advanceTo(99))
                .withMessageContaining("99");
    }

    @Test
    void entropyIsRepeatableAndFillsEveryLength() {
        byte[] first = new SeededEntropy(4).bytes(37);
        byte[] second = new SeededEntropy(4).bytes(37);
        byte[] other = new SeededEntropy(5).bytes(37);

        assertThat(second).isEqualTo(first).isNotEqualTo(other);
        assertThat(first[36]).isNotZero();
    }

    @Test
    void aFailureNamesTheCommandThatRepeatsIt() {
        String text = RandomSeeds.describe(17, SimulatedNetworkTest.class);

        assertThat(text).contains("-Dtest=SimulatedNetworkTest", "-Dnaadam.randomSeed=17");
    }

    @Test
    void usualSeedsAreReplacedByTheChosenOne() {
        String before = System.getProperty(RandomSeeds.PROPERTY);
        try {
            System.clearProperty(RandomSeeds.PROPERTY);
            assertThat(RandomSeeds.list(3)).containsExactly(1L, 2L, 3L);
            System.setProperty(RandomSeeds.PROPERTY, "99");
            assertThat(RandomSeeds.list(3)).containsExactly(99L);
        } finally {
            if (before == null) {
                System.clearProperty(RandomSeeds.PROPERTY);
            } else {
                System.setProperty(RandomSeeds.PROPERTY, before);
            }
        }
    }

    @Test
    void conditionsOutsideOfPermilleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkConditions.PERFECT.withLoss(1001))
                .withMessageContaining("lossPermille: 1001");
    }
}
