package dev.naadam.server.core.equalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FairnessTest {

    /** G = |25 - 50| = 25; the pairs differ by 20, 30, 20, 30: D = 25; U = 37.5 ms. */
    @Test
    void isTheGapOfTheTeamsAndHalfOfTheDuels() {
        Fairness fairness = Fairness.of(new long[] {20_000, 30_000}, new long[] {50_000, 50_000});

        assertThat(fairness.unfairnessMicros()).isEqualTo(37_500);
        assertThat(fairness.grade()).isEqualTo(Grade.D);
    }

    @Test
    void teamsNeedNotBeOfOneSize() {
        Fairness fairness = Fairness.of(new long[] {10_000}, new long[] {10_000, 13_000, 16_000});

        assertThat(fairness.unfairnessMicros()).isEqualTo(4_500);
        assertThat(fairness.grade()).isEqualTo(Grade.B);
    }

    @Test
    void isRoundedHalfUp() {
        assertThat(Fairness.of(new long[] {0}, new long[] {1}).unfairnessMicros())
                .isEqualTo(2);
        assertThat(Fairness.of(new long[] {0, 0, 0}, new long[] {1, 0, 0}).unfairnessMicros())
                .isEqualTo(1);
    }

    @Test
    void noRoundingDecidesAGrade() {
        assertThat(grade(2_000)).isEqualTo(Grade.A);
        assertThat(Fairness.of(new long[] {0, 0, 0}, new long[] {2_000, 2_000, 2_001})
                        .unfairnessMicros())
                .isEqualTo(3_001);
        assertThat(Fairness.of(new long[] {0, 0, 0, 0}, new long[] {2_000, 2_000, 2_000, 2_001})
                        .grade())
                .isEqualTo(Grade.B);
        assertThat(grade(5_333)).isEqualTo(Grade.B);
        assertThat(grade(5_334)).isEqualTo(Grade.C);
        assertThat(grade(10_000)).isEqualTo(Grade.C);
        assertThat(grade(10_001)).isEqualTo(Grade.D);
    }

    /** One against one, U is one and a half times their difference. */
    private static Grade grade(long differenceMicros) {
        return Fairness.of(new long[] {40_000}, new long[] {40_000 + differenceMicros})
                .grade();
    }
}
