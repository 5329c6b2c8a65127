package dev.naadam.arena.workload;

import dev.naadam.game.Bot;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewFrame;

/**
 * The bot of the workload, which needs no eyes: per input it turns a little, every thirtieth input on average it fires
 * somewhere, every thirtieth it walks somewhere else.
 *
 * <p>Generator: xorshift with the shifts 13, 17, 5 of George Marsaglia, "Xorshift RNGs", Journal of Statistical Software
 * 8 (2003), 32 bits; the workload prescribes it, so that a load generator in any language presses keys of the same
 * distribution.
 */
final class Arena10Bot implements Bot {

    /** One fire, and one change of direction, in so many inputs. */
    private static final int ONE_IN = 30;

    private int state;
    private int stickX;
    private int stickY;
    private int aim;

    Arena10Bot(int slot, long randomSeed) {
        SeededRandom seeds = new SeededRandom(randomSeed);
        for (int i = 0; i <= slot; i++) {
            state = (int) seeds.nextLong() | 1;
        }
        for (int i = 0; i < 4; i++) {
            draw();
        }
        stickX = draw() >> 24;
        stickY = draw() >> 24;
        aim = draw() >>> 16;
    }

    @Override
    public void decide(long tick, ViewFrame view, byte[] input) {
        boolean fire = Integer.remainderUnsigned(draw(), ONE_IN) == 0;
        if (Integer.remainderUnsigned(draw(), ONE_IN) == 0) {
            stickX = draw() >> 24;
            stickY = draw() >> 24;
        }
        aim += (draw() >> 24) * 16;
        if (fire) {
            aim = draw() >>> 16;
        }
        Input.write(input, stickX, stickY, aim, fire);
    }

    private int draw() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state;
    }
}
