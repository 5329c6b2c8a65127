package dev.naadam.arena.workload;

import dev.naadam.game.EventSink;
import dev.naadam.game.Fixed;

/** What one player does in one tick: move, let the gun cool and reload, fire; or wait for the respawn. */
final class PlayerStep {

    private static final int FULL_STICK = 127;
    private static final long METRES_PER_SECOND = Fixed.of(Rules.PLAYER_METRES_PER_SECOND);
    private static final long MAP_EDGE = Fixed.of(Rules.MAP_METRES);
    private static final int ALL_ROWS = (1 << Rules.MAX_SHOTS_PER_PLAYER) - 1;

    private final Pace pace;
    private final State state;
    private final Events events;

    PlayerStep(Pace pace, State state, Events events) {
        this.pace = pace;
        this.state = state;
        this.events = events;
    }

    void advance(int slot, boolean fires, EventSink sink) {
        if (!state.isAlive(slot)) {
            if (--state.respawnTicks[slot] == 0) {
                spawn(slot);
                events.respawn(sink, slot);
            }
            return;
        }
        move(slot);
        coolAndReload(slot);
        if (fires && mayFire(slot)) {
            fire(slot);
        }
    }

    void spawn(int slot) {
        state.x[slot] = state.random.nextInt(Rules.MAP_GRID) * Rules.GRID_STEP;
        state.y[slot] = state.random.nextInt(Rules.MAP_GRID) * Rules.GRID_STEP;
        state.hp[slot] = Rules.MAX_HP;
        state.ammo[slot] = Rules.MAGAZINE;
        state.cooldownTicks[slot] = 0;
        state.reloadTicks[slot] = 0;
    }

    /** A stick pushed into a corner is longer than 1; dividing by its length makes the diagonal no faster. */
    private void move(int slot) {
        int stickX = state.stickX[slot];
        int stickY = state.stickY[slot];
        int square = stickX * stickX + stickY * stickY;
        long length = square > FULL_STICK * FULL_STICK ? Fixed.sqrt(Fixed.of(square)) : Fixed.of(FULL_STICK);
        long perTick = length * pace.tickRateHz();
        state.x[slot] = clamp(state.x[slot] + Fixed.of(stickX) * METRES_PER_SECOND / perTick);
        state.y[slot] = clamp(state.y[slot] + Fixed.of(stickY) * METRES_PER_SECOND / perTick);
    }

    private static long clamp(long position) {
        return Math.max(0, Math.min(MAP_EDGE, position));
    }

    private void coolAndReload(int slot) {
        if (state.cooldownTicks[slot] > 0) {
            state.cooldownTicks[slot]--;
        }
        if (state.reloadTicks[slot] > 0 && --state.reloadTicks[slot] == 0) {
            state.ammo[slot] = Rules.MAGAZINE;
        }
    }

    /** By the rules the cool-down leaves a row free; only a state read from damaged bytes can have none. */
    private boolean mayFire(int slot) {
        return state.ammo[slot] > 0 && state.cooldownTicks[slot] == 0 && state.airborne[slot] != ALL_ROWS;
    }

    private void fire(int slot) {
        state.cooldownTicks[slot] = pace.cooldownTicks();
        state.shots[slot]++;
        if (--state.ammo[slot] == 0) {
            state.reloadTicks[slot] = pace.reloadTicks();
        }
        int free = Integer.numberOfTrailingZeros(~state.airborne[slot]);
        int row = slot * Rules.MAX_SHOTS_PER_PLAYER + free;
        state.airborne[slot] |= 1 << free;
        state.shotBornTick[row] = state.tick;
        state.shotX[row] = (int) (state.x[slot] / Rules.GRID_STEP);
        state.shotY[row] = (int) (state.y[slot] / Rules.GRID_STEP);
        state.shotAim[row] = state.aim[slot];
    }
}
