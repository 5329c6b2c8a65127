package dev.naadam.arena.bot;

import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/**
 * A hand that turns only so fast, trails behind what moves, is off at first and trembles after. Angles in 1/{@link
 * Fixed#TURN} turns.
 */
final class Aim {

    private static final int TREMOR_MILLIS = 200;

    /** In this time the first error falls to a third. */
    private static final int SETTLE_MILLIS = 220;

    private final Skill skill;
    private final SeededRandom random;
    private final int tickRateHz;
    private int angle;
    private int target = -1;
    private int flick;
    private int tremor;
    private int wishedTremor;
    private int tremorTicksLeft;

    Aim(Skill skill, SeededRandom random, int tickRateHz) {
        this.skill = skill;
        this.random = random;
        this.tickRateHz = tickRateHz;
    }

    /** Where the hand points now, 0 to 65535. */
    int angle() {
        return angle;
    }

    /** Turns towards where somebody is; {@code enemy} changes when it is somebody else. */
    void follow(int enemy, int bearing) {
        if (enemy != target) {
            target = enemy;
            flick = either(skill.flickError());
        }
        tremble();
        flick -= flick * 1000 / Math.max(1000, SETTLE_MILLIS * tickRateHz);
        turn(bearing + flick + tremor);
    }

    /** Turns towards a place, without hurry. */
    void lookTo(int bearing) {
        target = -1;
        turn(bearing);
    }

    /** How far the hand is off an angle, -half to half a turn. */
    int off(int bearing) {
        return (short) (bearing - angle);
    }

    private void turn(int wished) {
        int way = (short) (wished - angle);
        int most = skill.turnPerSecond() / tickRateHz;
        int lagTicks1000 = Math.max(1000, skill.lagMillis() * tickRateHz);
        int step = way * 1000 / lagTicks1000;
        if (step == 0) {
            step = Integer.signum(way);
        }
        angle = angle + Math.max(-most, Math.min(most, step)) & Fixed.TURN - 1;
    }

    private void tremble() {
        if (tremorTicksLeft-- <= 0) {
            tremorTicksLeft = TREMOR_MILLIS * tickRateHz / 1000;
            wishedTremor = (either(skill.tremor()) + either(skill.tremor())) / 2;
        }
        tremor += (wishedTremor - tremor) / 4;
    }

    private int either(int most) {
        return random.nextInt(2 * most + 1) - most;
    }
}
