package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Predictor;
import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictorTest {

    private static final int LAG_TICKS = 7;

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 128})
    void isRightInEveryTickWithoutADeathOrANewRound(int tickRateHz) {
        BotMatch match = new BotMatch(new WildArena(), BotMatch.fiveASide(tickRateHz), 3);
        byte[][] inputs = new byte[LAG_TICKS][BotMatch.PLAYERS * ArenaInput.BYTES];
        ViewFrame predicted = new ViewFrame(ArenaView.SCHEMA);
        byte[] input = new byte[ArenaInput.BYTES];
        int compared = 0;
        for (int tick = 1; tick <= 60 * tickRateHz; tick++) {
            match.play(1);
            System.arraycopy(match.inputs.bytes(), 0, inputs[tick % LAG_TICKS], 0, inputs[0].length);
            int slot = tick % BotMatch.PLAYERS;
            ViewFrame old = match.view(slot, LAG_TICKS);
            ViewFrame now = match.view(slot, 0);
            if (tick < LAG_TICKS || isInterfered(old, now, slot)) {
                continue;
            }
            Predictor predictor = new ArenaPredictor(BotMatch.fiveASide(tickRateHz), slot);
            predictor.restart(old);
            for (int i = 1; i <= LAG_TICKS; i++) {
                System.arraycopy(inputs[(tick + i) % LAG_TICKS], slot * ArenaInput.BYTES, input, 0, ArenaInput.BYTES);
                predictor.step(input);
            }
            predicted.copyFrom(old);
            predictor.show(predicted);

            assertThat(predictor.error(predicted, now)).as("tick %s", tick).isZero();
            assertSameHands(predicted, now, tick);
            compared++;
        }
        assertThat(compared).isGreaterThan(30 * tickRateHz);
    }

    @Test
    void theErrorIsADistanceIn64thsOfAMetre() {
        Predictor predictor = new ArenaPredictor(BotMatch.fiveASide(60), 0);
        ViewFrame one = new ViewFrame(ArenaView.SCHEMA);
        ViewFrame other = new ViewFrame(ArenaView.SCHEMA);
        one.put(ArenaView.SELF, 0);
        other.put(ArenaView.SELF, 0);

        other.set(ArenaView.SELF, 0, ArenaView.SELF_X, 3 * 65536);
        other.set(ArenaView.SELF, 0, ArenaView.SELF_Y, 4 * 65536);
        assertThat(predictor.error(one, other)).isEqualTo(5 * 64);
        other.set(ArenaView.SELF, 0, ArenaView.SELF_X, 0);
        other.set(ArenaView.SELF, 0, ArenaView.SELF_Y, 1);

        assertThat(predictor.error(one, other)).as("a hair is not nothing").isEqualTo(1);
    }

    private static boolean isInterfered(ViewFrame old, ViewFrame now, int slot) {
        return old.tick() > now.tick()
                || now.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE) == 0
                || (phase(old) == ArenaView.PLAY && phase(now) != ArenaView.PLAY)
                || old.get(ArenaView.ROUND, 0, ArenaView.ROUND_NUMBER)
                        != now.get(ArenaView.ROUND, 0, ArenaView.ROUND_NUMBER);
    }

    private static int phase(ViewFrame view) {
        return view.get(ArenaView.ROUND, 0, ArenaView.ROUND_PHASE);
    }

    private static void assertSameHands(ViewFrame predicted, ViewFrame now, int tick) {
        for (int field = ArenaView.SELF_X; field <= ArenaView.SELF_HANDS_TICK; field++) {
            assertThat(predicted.get(ArenaView.SELF, 0, field))
                    .as("tick %s, field %s", tick, field)
                    .isEqualTo(now.get(ArenaView.SELF, 0, field));
        }
    }
}
