package dev.naadam.arena;

import dev.naadam.game.EventSink;
import dev.naadam.game.Fixed;

/** What one player does in one tick: move, let the gun cool and reload, fire; or wait for the respawn. */
final class PlayerStep {

    /** Width of the strip in which a team spawns, metres. */
    private static final int SPAWN_STRIP_METRES = 4;

    private static final long GRID_STEP = Fixed.ONE / ArenaRules.GRID_PER_METRE;
    private static final int FULL_STICK = 127;
    private static final int ALL_ROWS = (1 << ArenaRules.MAX_SHOTS_PER_PLAYER) - 1;

    private final ArenaRules rules;
    private final ArenaPace pace;
    private final ArenaState state;
    private final ArenaEvents events;
    private final Footing footing;

    PlayerStep(ArenaRules rules, ArenaPace pace, ArenaState state, ArenaEvents events, Footing footing) {
        this.rules = rules;
        this.pace = pace;
        this.state = state;
        this.events = events;
        this.footing = footing;
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
        int grid = rules.mapGrid();
        if (rules.spawnsAtSide()) {
            int depth = state.random.nextInt(SPAWN_STRIP_METRES * ArenaRules.GRID_PER_METRE + 1);
            state.x[slot] = (state.teamOfSlot[slot] == 0 ? depth : grid - depth) * GRID_STEP;
        } else {
            state.x[slot] = state.random.nextInt(grid) * GRID_STEP;
        }
        state.y[slot] = state.random.nextInt(grid) * GRID_STEP;
        state.hp[slot] = rules.maxHp();
        state.ammo[slot] = rules.magazine();
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
        long metres = Fixed.of(rules.playerMetresPerSecond());
        footing.put(
                state.x[slot] + Fixed.of(stickX) * metres / perTick,
                state.y[slot] + Fixed.of(stickY) * metres / perTick);
        state.x[slot] = clamp(footing.x());
        state.y[slot] = clamp(footing.y());
    }

    private long clamp(long position) {
        return Math.max(0, Math.min(Fixed.of(rules.mapMetres()), position));
    }

    private void coolAndReload(int slot) {
        if (state.cooldownTicks[slot] > 0) {
            state.cooldownTicks[slot]--;
        }
        if (state.reloadTicks[slot] > 0 && --state.reloadTicks[slot] == 0) {
            state.ammo[slot] = rules.magazine();
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
        int row = slot * ArenaRules.MAX_SHOTS_PER_PLAYER + free;
        state.airborne[slot] |= 1 << free;
        state.shotBornTick[row] = state.tick;
        state.shotX[row] = (int) (state.x[slot] / GRID_STEP);
        state.shotY[row] = (int) (state.y[slot] / GRID_STEP);
        state.shotAim[row] = state.aim[slot];
    }
}
