package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.Footing;
import dev.naadam.game.Fixed;

/** One tick of one player's way: the velocity follows the stick, the place follows the velocity, walls are slid along. */
final class Movement {

    static final int RUN_METRES_PER_SECOND = 5;

    private static final long WALK = Fixed.of(RUN_METRES_PER_SECOND) / 2;
    private static final long RUN = Fixed.of(RUN_METRES_PER_SECOND);
    private static final long ACCELERATION = Fixed.of(40);
    private static final int FULL_STICK = 127;

    private final MatchState state;
    private final Footing footing;
    private final int tickRateHz;

    Movement(MatchState state, ArenaMap map, int tickRateHz) {
        this.state = state;
        this.footing = new Footing(map);
        this.tickRateHz = tickRateHz;
    }

    void advance(int slot) {
        long oldVx = state.vx[slot];
        long oldVy = state.vy[slot];
        accelerate(slot);
        // the mean of both velocities, so that a start takes the same way at every tick rate
        long wishX = state.x[slot] + (oldVx + state.vx[slot]) / (2L * tickRateHz);
        long wishY = state.y[slot] + (oldVy + state.vy[slot]) / (2L * tickRateHz);
        footing.put(wishX, wishY);
        state.vx[slot] = left(state.vx[slot], footing.x() == wishX, footing.x() - state.x[slot]);
        state.vy[slot] = left(state.vy[slot], footing.y() == wishY, footing.y() - state.y[slot]);
        state.x[slot] = footing.x();
        state.y[slot] = footing.y();
    }

    /** A stick pushed into a corner is longer than 1; dividing by its length makes the diagonal no faster. */
    private void accelerate(int slot) {
        int stickX = state.stickX[slot];
        int stickY = state.stickY[slot];
        int square = stickX * stickX + stickY * stickY;
        long length = square > FULL_STICK * FULL_STICK ? Fixed.sqrt(Fixed.of(square)) : Fixed.of(FULL_STICK);
        long speed = state.walks[slot] ? WALK : RUN;
        long dx = Fixed.of(stickX) * speed / length - state.vx[slot];
        long dy = Fixed.of(stickY) * speed / length - state.vy[slot];
        long most = ACCELERATION / tickRateHz;
        // as in Footing: the root of a square of Fixed has 8 binary places too many
        long change = Math.max(1, Fixed.sqrt(dx * dx + dy * dy) >> 8);
        state.vx[slot] += change <= most ? dx : dx * most / change;
        state.vy[slot] += change <= most ? dy : dy * most / change;
    }

    /** What a wall leaves of a velocity: as much as the player came forward, never more and never the other way. */
    private long left(long velocity, boolean isFree, long way) {
        if (isFree) {
            return velocity;
        }
        long along = way * tickRateHz;
        return velocity > 0 ? Math.max(0, Math.min(velocity, along)) : Math.min(0, Math.max(velocity, along));
    }
}
