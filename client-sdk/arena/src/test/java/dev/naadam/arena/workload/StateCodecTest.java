package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StateCodecTest {

    private static final GameSetup DUEL = new GameSetup(60, List.of(0, 1), new TreeMap<>());
    private static final Pace PACE = Pace.of(DUEL);

    @Test
    void aReachableStateIsRead() {
        assertThat(isReadAfter(state -> {})).isTrue();
    }

    @Test
    void statesThatNoMatchReachesAreRefused() {
        assertThat(isReadAfter(state -> state.x[1] = (100L << 16) + 1)).isFalse();
        assertThat(isReadAfter(state -> state.y[1] = (100L << 16) + 1)).isFalse();
        assertThat(isReadAfter(state -> state.stickX[0] = -128)).isFalse();
        assertThat(isReadAfter(state -> state.stickY[0] = -128)).isFalse();
        assertThat(isReadAfter(state -> state.hp[0] = 101)).isFalse();
        assertThat(isReadAfter(state -> state.hp[0] = 0))
                .as("dead and not waiting")
                .isFalse();
        assertThat(isReadAfter(state -> state.respawnTicks[0] = 1))
                .as("alive and waiting")
                .isFalse();
        assertThat(isReadAfter(state -> state.ammo[1] = 31)).isFalse();
        assertThat(isReadAfter(state -> state.ammo[1] = 0))
                .as("empty and not reloading")
                .isFalse();
        assertThat(isReadAfter(state -> state.reloadTicks[1] = 5))
                .as("reloading and not empty")
                .isFalse();
        assertThat(isReadAfter(state -> state.cooldownTicks[0] = 7)).isFalse();
        assertThat(isReadAfter(state -> state.kills[0] = 1))
                .as("a kill without a death")
                .isFalse();
        assertThat(isReadAfter(state -> state.kills[0] = state.deaths[1] = 2402))
                .as("more deaths than fit into the longest match")
                .isFalse();
        assertThat(isReadAfter(state -> state.tick = PACE.timeLimitTicks() + 1)).isFalse();
        assertThat(isReadAfter(state -> state.shotX[0] = 100 * 64 + 1)).isFalse();
        assertThat(isReadAfter(state -> state.shotY[0] = 100 * 64 + 1)).isFalse();
        assertThat(isReadAfter(state -> state.shotBornTick[0] = 100 - 59))
                .as("should be gone")
                .isFalse();
    }

    @Test
    void aGunWithAllShotsInTheAirDoesNotFireAnEleventh() {
        TestMatch match = TestMatch.of(0, 1).press(1, 0, 0, 0, true);
        match.state.airborne[1] = 0x3FF;

        match.step(1);

        assertThat(match.state.shots[1]).isZero();
    }

    private static boolean isReadAfter(Consumer<State> change) {
        State state = new State(DUEL.teamOfSlot(), 1);
        state.tick = 100;
        for (int slot = 0; slot < 2; slot++) {
            state.hp[slot] = 100;
            state.ammo[slot] = 30;
        }
        state.airborne[0] = 1;
        state.shotBornTick[0] = 100 - 58;
        change.accept(state);
        BitWriter out = new BitWriter(GameLimits.MAX_STATE_BYTES);
        new StateCodec(PACE, state).write(out);
        StateCodec other = new StateCodec(PACE, new State(DUEL.teamOfSlot(), 2));
        return other.read(new BitReader().reset(out.bytes(), 0, out.byteCount()));
    }
}
