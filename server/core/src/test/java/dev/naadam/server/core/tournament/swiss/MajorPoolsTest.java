package dev.naadam.server.core.tournament.swiss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MajorPoolsTest {

    @Test
    void sixteenTeamsAndThreeOfEachArePlayable() {
        assertThat(MajorPools.isPlayable(16, 3, 3)).isTrue();
        assertThat(MajorPools.advancing(16, 3, 3)).isEqualTo(8);
    }

    @Test
    void anOddPoolIsNot() {
        assertThat(MajorPools.isPlayable(8, 3, 3)).isFalse();
        assertThat(MajorPools.isPlayable(24, 3, 3)).isFalse();
        assertThat(MajorPools.isPlayable(15, 1, 1)).isFalse();
    }

    @Test
    void namesSizesAndLimitsThatWork() {
        assertThat(MajorPools.alternatives(24, 3, 3))
                .isEqualTo("16, 32, 48 teams; or with 24 teams, wins-losses of 1-1, 1-2, 1-3, 2-1, 2-2, 3-1");
    }
}
