package dev.naadam.arena.bot;

import dev.naadam.arena.map.Footing;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/** Pulls the trigger when the hand is nearly on somebody, in bursts that are the shorter the further away they are. */
final class Trigger {

    /** A radian in 1/{@link Fixed#TURN} turns. */
    private static final long RADIAN = 10430;

    /** People fire when it looks right, which is a degree early. */
    private static final int EARLY = Fixed.TURN / 360;

    private static final int NEAR_METRES = 6;
    private static final int SHOT_MILLIS = 100;
    private static final int PAUSE_MILLIS = 260;

    private final Scene scene;
    private final SeededRandom random;
    private boolean isPulled;
    private int burstTicksLeft;
    private int pauseTicksLeft;

    Trigger(Scene scene, SeededRandom random) {
        this.scene = scene;
        this.random = random;
    }

    /** A tick without a shot. */
    void release() {
        isPulled = false;
        burstTicksLeft = 0;
        pauseTicksLeft = Math.max(0, pauseTicksLeft - 1);
    }

    /** Whether a burst is on: then feet stand still. */
    boolean isPulled() {
        return isPulled;
    }

    /** Fires the rifle if the hand, so much off, is near enough to somebody so far away. */
    void fireRifle(long tick, int off, long metres, ArenaInput input) {
        if (pauseTicksLeft > 0 || Math.abs(off) > width(metres) + EARLY) {
            release();
            return;
        }
        if (!isPulled) {
            burstTicksLeft = scene.ticks(SHOT_MILLIS * shots(metres));
        }
        pull(tick, input);
        burstTicksLeft--;
        if (burstTicksLeft <= 0) {
            isPulled = false;
            pauseTicksLeft = scene.ticks(PAUSE_MILLIS + random.nextInt(PAUSE_MILLIS));
        }
    }

    /** Fires once. */
    void fireOnce(long tick, int off, long metres, ArenaInput input) {
        if (Math.abs(off) <= width(metres)) {
            isPulled = false;
            pull(tick, input);
            isPulled = false;
        }
    }

    /**
     * The input of a tick covers the instants since the tick before; the picture that was aimed at is the view's, which may
     * be older.
     */
    private void pull(long tick, ArenaInput input) {
        int fraction64 = isPulled ? 0 : random.nextInt(ArenaInput.PARTS_PER_TICK);
        isPulled = true;
        long ageTicks = Math.max(0, Math.min(1000, tick - 1 - scene.tick()));
        input.fire(fraction64, (int) ageTicks * ArenaInput.PARTS_PER_TICK + fraction64);
    }

    private int shots(long metres) {
        return metres < Fixed.of(NEAR_METRES) ? 10 : metres < Fixed.of(2 * NEAR_METRES) ? 6 : 4;
    }

    /** Half of the angle that a player fills. */
    private static int width(long metres) {
        return (int) (Footing.RADIUS * RADIAN / Math.max(Footing.RADIUS, metres));
    }
}
