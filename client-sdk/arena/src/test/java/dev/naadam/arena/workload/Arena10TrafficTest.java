package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Arena10TrafficTest {

    private static final GameSetup FULL_HOUSE =
            new GameSetup(60, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), new TreeMap<>());

    private final BitWriter out = new BitWriter(4096);

    @ParameterizedTest
    @CsvSource({"1, 46", "4, 57", "8, 73"})
    void aDeltaIsAsSmallAsItWasWhenMeasured(int baselineAgeTicks, double meanBytes) {
        assertThat(meanDeltaBytes(baselineAgeTicks)).isLessThan(meanBytes);
    }

    @Test
    void aboutSixteenShotsAreInTheAir() {
        long shots = 0;
        for (int randomSeed = 0; randomSeed < 5; randomSeed++) {
            BotMatch match = new BotMatch(randomSeed);
            match.play(120);
            for (int tick = 0; tick < 3600; tick++) {
                match.play(1);
                shots += shotsIn(match.view(0));
            }
        }

        assertThat(shots / (5 * 3600.0)).isBetween(15.5, 16.5);
    }

    @Test
    void noFullOrDeltaViewIsLongerThanAViewMayBe() {
        SeededRandom random = new SeededRandom(4);
        ViewFrame first = fullHouse(random);
        ViewFrame second = fullHouse(random);

        ViewCodec.encode(null, first, out.reset());
        int fullBytes = out.byteCount();
        ViewCodec.encode(first, second, out.reset());
        int deltaBytes = out.byteCount();

        assertThat(fullBytes).isBetween(600, GameLimits.MAX_VIEW_BYTES);
        assertThat(deltaBytes).isBetween(600, GameLimits.MAX_VIEW_BYTES);
    }

    private double meanDeltaBytes(int baselineAgeTicks) {
        BotMatch match = new BotMatch(1);
        match.play(BotMatch.VIEWS_KEPT);
        long bytes = 0;
        for (int tick = 0; tick < 3600; tick++) {
            match.play(1);
            ViewCodec.encode(match.view(baselineAgeTicks), match.view(0), out.reset());
            bytes += out.byteCount();
        }
        return bytes / 3600.0;
    }

    private static int shotsIn(ViewFrame view) {
        int shots = 0;
        for (int row = 0; row < Rules.MAX_PLAYERS * Rules.MAX_SHOTS_PER_PLAYER; row++) {
            shots += view.isPresent(Arena10View.SHOTS, row) ? 1 : 0;
        }
        return shots;
    }

    /** Ten players, a hundred shots, and no number like the one in another full house. */
    private static ViewFrame fullHouse(SeededRandom random) {
        State state = new State(FULL_HOUSE.teamOfSlot(), 0);
        for (int slot = 0; slot < state.players; slot++) {
            state.x[slot] = random.nextInt(Rules.MAP_METRES << 16);
            state.y[slot] = random.nextInt(Rules.MAP_METRES << 16);
            state.aim[slot] = random.nextInt(65536);
            state.hp[slot] = random.nextInt(100);
            state.ammo[slot] = random.nextInt(30);
            state.kills[slot] = random.nextInt(2000);
            state.deaths[slot] = random.nextInt(2000);
            state.airborne[slot] = 0x3FF;
        }
        for (int row = 0; row < state.shotX.length; row++) {
            state.shotBornTick[row] = random.nextInt(256);
            state.shotX[row] = random.nextInt(Rules.MAP_GRID);
            state.shotY[row] = random.nextInt(Rules.MAP_GRID);
            state.shotAim[row] = random.nextInt(65536);
        }
        ViewFrame frame = new ViewFrame(Arena10View.SCHEMA);
        new ViewFill(state, Pace.of(FULL_HOUSE)).fill(frame);
        return frame;
    }
}
