package dev.naadam.server.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FairnessTest {

    @Test
    void followsTheDefinitionOnAnExampleWorkedByHand() {
        Fairness fairness = Fairness.of(new long[] {10_000, 20_000}, new long[] {30_000, 50_000});

        assertThat(fairness.worstMicros()).isEqualTo(50_000);
        assertThat(fairness.teamGapMicros()).isEqualTo(25_000);
        assertThat(fairness.duelMicros()).isEqualTo(25_000);
        assertThat(fairness.unfairnessMicros()).isEqualTo(37_500);
        assertThat(fairness.costMicros()).isEqualTo(125_000);
    }

    @Test
    void seesNoGapBetweenEqualMeansButTheDuels() {
        Fairness fairness = Fairness.of(new long[] {10, 30}, new long[] {20, 20});

        assertThat(fairness.teamGapMicros()).isZero();
        assertThat(fairness.duelMicros()).isEqualTo(10);
    }

    @Test
    void takesTeamsOfDifferentSizes() {
        Fairness fairness = Fairness.of(new long[] {30}, new long[] {10, 20, 60});

        assertThat(fairness.gapScaled()).isZero();
        assertThat(fairness.duelScaled()).isEqualTo(20 + 10 + 30);
        assertThat(fairness.pairs()).isEqualTo(3);
    }

    @Test
    void roundsHalfUpForTheEyeOnly() {
        Fairness half = Fairness.of(new long[] {0}, new long[] {0, 1});

        assertThat(half.gapScaled()).isEqualTo(1);
        assertThat(half.teamGapMicros()).isEqualTo(1);
        assertThat(half.unfairnessScaled()).isEqualTo(3);
        assertThat(half.unfairnessMicros()).isEqualTo(1);
    }

    @Test
    void looksTheSameFromBothTeams() {
        long[] near = {5_000, 9_100, 7_300};
        long[] far = {31_000, 12_400};

        assertThat(Fairness.of(near, far)).isEqualTo(Fairness.of(far, near));
    }

    @Test
    void staysExactAtTheLargestTeamsAndTimes() {
        long[] zero = new long[RegionLimits.MAX_TEAM];
        long[] most = new long[RegionLimits.MAX_TEAM];
        Arrays.fill(most, RegionLimits.MAX_RTT_MICROS);

        Fairness fairness = Fairness.of(zero, most);

        assertThat(fairness.costMicros()).isEqualTo(4 * RegionLimits.MAX_RTT_MICROS);
    }

    @Test
    void gradesOnTheExactUnfairness() {
        assertThat(gradeOfGap(2_000)).isEqualTo(Grade.A);
        assertThat(gradeOfGap(2_001)).isEqualTo(Grade.B);
        assertThat(gradeOfGap(5_333)).isEqualTo(Grade.B);
        assertThat(gradeOfGap(5_334)).isEqualTo(Grade.C);
        assertThat(gradeOfGap(10_000)).isEqualTo(Grade.C);
        assertThat(gradeOfGap(10_001)).isEqualTo(Grade.D);
    }

    @Test
    void refusesTeamsAndTimesOutOfBounds() {
        long[] one = {1};

        assertThatIllegalArgumentException().isThrownBy(() -> Fairness.of(new long[0], one));
        assertThatIllegalArgumentException().isThrownBy(() -> Fairness.of(one, new long[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> Fairness.of(one, new long[] {-1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fairness.of(one, new long[] {RegionLimits.MAX_RTT_MICROS + 1}));
    }

    @Test
    void paddingBringsEverybodyWithinThirtyMillisecondsToTheSlowest() {
        Fairness padded = Padding.fairness(new long[] {10_000, 45_000}, new long[] {50_000, 20_000});

        assertThat(padded).isEqualTo(Fairness.of(new long[] {40_000, 50_000}, new long[] {50_000, 50_000}));
    }

    /** With one player each U is one and a half times the gap. */
    private static Grade gradeOfGap(long micros) {
        return Fairness.of(new long[] {0}, new long[] {micros}).grade();
    }
}
