package dev.naadam.arena;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.BitWriter;
import dev.naadam.game.Game;
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

class ArenaTrafficTest {

    private static final GameSetup FULL_HOUSE =
            new GameSetup(60, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), new TreeMap<>());

    private final BitWriter out = new BitWriter(4096);

    @ParameterizedTest
    @CsvSource({"1, 31, 46", "4, 42, 57", "8, 61, 73"})
    void aDeltaIsAsSmallAsItWasWhenMeasured(int baselineAgeTicks, double arenaBytes, double workloadBytes) {
        assertThat(meanDeltaBytes(new Arena(), baselineAgeTicks)).isLessThan(arenaBytes);
        assertThat(meanDeltaBytes(new Arena10(), baselineAgeTicks)).isLessThan(workloadBytes);
    }

    @Test
    void theWorkloadHasAboutSixteenShotsInTheAir() {
        long shots = 0;
        for (int randomSeed = 0; randomSeed < 5; randomSeed++) {
            BotMatch match = new BotMatch(new Arena10(), randomSeed);
            match.play(120);
            for (int tick = 0; tick < 3600; tick++) {
                match.play(1);
                shots += shotsIn(match.view(0));
            }
        }

        assertThat(shots / (5 * 3600.0)).isBetween(15.5, 16.5);
    }

    @Test
    void thePlayersOfArenaKillEachOther() {
        BotMatch match = new BotMatch(new Arena(), 1);

        match.play(60 * 60);

        int score = match.view(0).get(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE);
        int otherScore = match.view(0).get(ArenaView.MATCH, 0, ArenaView.MATCH_SCORE + 1);
        assertThat(score).isGreaterThan(10);
        assertThat(otherScore).isGreaterThan(10);
    }

    @Test
    void noFullOrDeltaViewIsLongerThanAViewMayBe() {
        for (ArenaRules rules : List.of(ArenaRules.ARENA, ArenaRules.ARENA_10)) {
            SeededRandom random = new SeededRandom(4);
            ViewFrame first = fullHouse(rules, random);
            ViewFrame second = fullHouse(rules, random);

            ViewCodec.encode(null, first, out.reset());
            int fullBytes = out.byteCount();
            ViewCodec.encode(first, second, out.reset());
            int deltaBytes = out.byteCount();

            assertThat(fullBytes).isBetween(600, GameLimits.MAX_VIEW_BYTES);
            assertThat(deltaBytes).isBetween(600, GameLimits.MAX_VIEW_BYTES);
        }
    }

    private double meanDeltaBytes(Game game, int baselineAgeTicks) {
        BotMatch match = new BotMatch(game, 1);
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
        for (int row = 0; row < ArenaRules.MAX_PLAYERS * ArenaRules.MAX_SHOTS_PER_PLAYER; row++) {
            shots += view.isPresent(ArenaView.SHOTS, row) ? 1 : 0;
        }
        return shots;
    }

    /** Ten players, a hundred shots, and no number like the one in another full house. */
    private static ViewFrame fullHouse(ArenaRules rules, SeededRandom random) {
        ArenaState state = new ArenaState(FULL_HOUSE.teamOfSlot(), 0);
        for (int slot = 0; slot < state.players; slot++) {
            state.x[slot] = random.nextInt(rules.mapMetres() << 16);
            state.y[slot] = random.nextInt(rules.mapMetres() << 16);
            state.aim[slot] = random.nextInt(65536);
            state.hp[slot] = random.nextInt(100);
            state.ammo[slot] = random.nextInt(30);
            state.kills[slot] = random.nextInt(2000);
            state.deaths[slot] = random.nextInt(2000);
            state.airborne[slot] = 0x3FF;
        }
        for (int row = 0; row < state.shotX.length; row++) {
            state.shotBornTick[row] = random.nextInt(256);
            state.shotX[row] = random.nextInt(rules.mapGrid());
            state.shotY[row] = random.nextInt(rules.mapGrid());
            state.shotAim[row] = random.nextInt(65536);
        }
        ViewFrame frame = new ViewFrame(ArenaView.schema(rules));
        new ViewFill(state, ArenaPace.of(rules, FULL_HOUSE), null).fill(0, frame);
        return frame;
    }
}
