package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.shard.OverloadLadder.Rung;
import org.junit.jupiter.api.Test;

class OverloadLadderTest {

    private final OverloadLadder ladder = new OverloadLadder();

    @Test
    void leavesNothingOutOfAShardThatHasTime() {
        assertThat(observe(849, 100)).isEqualTo(Rung.NOTHING);
    }

    @Test
    void climbsOneRungAWindow() {
        assertThat(observe(1000, 1)).isEqualTo(Rung.HALF_OF_STATES);
        assertThat(observe(1000, 1)).isEqualTo(Rung.NEWCOMERS);
        assertThat(observe(1000, 1)).isEqualTo(Rung.NEWCOMERS);
    }

    @Test
    void keepsNewcomersOutOnlyWhenHalvingWasNotEnough() {
        observe(900, 1);

        assertThat(observe(949, 100)).isEqualTo(Rung.HALF_OF_STATES);
        assertThat(observe(950, 1)).isEqualTo(Rung.NEWCOMERS);
    }

    @Test
    void stepsDownOneRungAfterTwoQuietSeconds() {
        observe(1000, 2);

        assertThat(observe(799, OverloadLadder.QUIET_WINDOWS - 1)).isEqualTo(Rung.NEWCOMERS);
        assertThat(observe(799, 1)).isEqualTo(Rung.HALF_OF_STATES);
        assertThat(observe(699, OverloadLadder.QUIET_WINDOWS)).isEqualTo(Rung.NOTHING);
    }

    @Test
    void comesDownWhenOnlyTheStartWasBusy() {
        observe(900, 1);

        assertThat(observe(550, OverloadLadder.QUIET_WINDOWS)).isEqualTo(Rung.NOTHING);
        assertThat(observe(750, 1000)).isEqualTo(Rung.NOTHING);
    }

    @Test
    void triesEverMoreRarelyWhenHalvingIsWhatMakesItQuiet() {
        for (int patience = OverloadLadder.QUIET_WINDOWS; patience <= OverloadLadder.MAX_QUIET_WINDOWS; patience *= 2) {
            assertThat(observe(900, 1)).isEqualTo(Rung.HALF_OF_STATES);
            assertThat(observe(600, patience - 1)).isEqualTo(Rung.HALF_OF_STATES);
            assertThat(observe(600, 1)).isEqualTo(Rung.NOTHING);
        }
        observe(900, 1);
        assertThat(observe(600, OverloadLadder.MAX_QUIET_WINDOWS)).isEqualTo(Rung.NOTHING);
    }

    @Test
    void isAsQuickAsEverAfterAMinuteWithoutARelapse() {
        observe(900, 1);
        observe(600, OverloadLadder.QUIET_WINDOWS);
        observe(900, 1);
        observe(600, 2 * OverloadLadder.QUIET_WINDOWS);
        observe(600, OverloadLadder.MAX_QUIET_WINDOWS);

        observe(900, 1);
        assertThat(observe(600, OverloadLadder.QUIET_WINDOWS)).isEqualTo(Rung.NOTHING);
    }

    @Test
    void staysWhenItIsStillBusy() {
        observe(900, 1);

        assertThat(observe(700, 1000)).isEqualTo(Rung.HALF_OF_STATES);
    }

    @Test
    void countsQuietWindowsAnewAfterALoudOne() {
        observe(900, 1);
        observe(100, OverloadLadder.QUIET_WINDOWS - 1);
        observe(800, 1);

        assertThat(observe(100, OverloadLadder.QUIET_WINDOWS - 1)).isEqualTo(Rung.HALF_OF_STATES);
        assertThat(observe(100, 1)).isEqualTo(Rung.NOTHING);
    }

    private Rung observe(int busyPermille, int windows) {
        Rung rung = Rung.NOTHING;
        for (int i = 0; i < windows; i++) {
            rung = ladder.observe(busyPermille);
        }
        return rung;
    }
}
