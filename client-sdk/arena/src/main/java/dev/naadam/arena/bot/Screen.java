package dev.naadam.arena.bot;

import dev.naadam.arena.map.Bearing;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/**
 * Throws the smoke: attackers onto a site when they go in, defenders onto the banner when they take it back. It lands ten metres
 * ahead, so it is thrown from about there.
 */
final class Screen {

    private static final long NEAREST = Fixed.of(8);
    private static final long FURTHEST = Fixed.of(14);
    private static final int OFF = Fixed.TURN / 60;

    private final Scene scene;
    private final Aim aim;
    private final SeededRandom random;
    private boolean wants;

    Screen(Scene scene, Aim aim, SeededRandom random) {
        this.scene = scene;
        this.aim = aim;
        this.random = random;
    }

    /** A new round: every second smoke is kept. */
    void begin() {
        wants = random.nextInt(2) == 0;
    }

    /** Throws, or gets ready to; false if there is no reason to here. */
    boolean screen(long x, long y, ArenaInput input) {
        long dx = x - scene.x();
        long dy = y - scene.y();
        long square = dx * dx + dy * dy;
        if (!wants
                || scene.self(ArenaView.SELF_SMOKES) == 0
                || square < NEAREST * NEAREST
                || square > FURTHEST * FURTHEST
                || !scene.map().isClear(scene.x(), scene.y(), x, y)) {
            return false;
        }
        int bearing = Bearing.of(dx, dy);
        aim.lookTo(bearing);
        input.aim(aim.angle()).take(ArenaView.SMOKE);
        if (scene.isReady(ArenaView.SMOKE) && Math.abs(aim.off(bearing)) < OFF) {
            input.fire(0, 0);
        }
        return true;
    }
}
