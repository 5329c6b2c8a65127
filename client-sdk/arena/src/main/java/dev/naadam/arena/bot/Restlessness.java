package dev.naadam.arena.bot;

import dev.naadam.game.Fixed;

/**
 * Notices that a bot has jerked to and fro on one spot for two seconds, as happens when it changes its mind whenever somebody comes
 * in and out of sight; then it stands and listens for a moment.
 */
final class Restlessness {

    private static final long SPOT = Fixed.ONE / 2;
    private static final int JERK_MILLIS = 2000;
    private static final int LISTEN_MILLIS = 600;

    private final Scene scene;
    private final Steering steering;
    private long spotX;
    private long spotY;
    private int jerkedTicks;

    Restlessness(Scene scene, Steering steering) {
        this.scene = scene;
        this.steering = steering;
    }

    /** Ends a tick of movement, and stops it if it has led nowhere. */
    void calm() {
        boolean isAway = Math.abs(scene.x() - spotX) > SPOT || Math.abs(scene.y() - spotY) > SPOT;
        if (isAway || jerkedTicks > scene.ticks(JERK_MILLIS + LISTEN_MILLIS)) {
            spotX = scene.x();
            spotY = scene.y();
            jerkedTicks = 0;
        }
        if (steering.isMoving() || jerkedTicks > scene.ticks(JERK_MILLIS)) {
            jerkedTicks++;
        }
        if (jerkedTicks > scene.ticks(JERK_MILLIS)) {
            steering.stand();
        }
    }
}
