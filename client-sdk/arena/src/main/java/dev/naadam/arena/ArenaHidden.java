package dev.naadam.arena;

import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/** Changes what a player may not know, to find out whether its view shows it. */
final class ArenaHidden {

    /** Places tried for an enemy; on an open map none may be hidden, and then it stays. */
    private static final int TRIES = 32;

    private final ArenaRules rules;
    private final ArenaState state;
    private final ArenaMap map;
    private final ArenaSight sight;

    ArenaHidden(ArenaRules rules, ArenaState state, ArenaMap map) {
        this.rules = rules;
        this.state = state;
        this.map = map;
        this.sight = new ArenaSight(state, map);
    }

    void change(int viewer, SeededRandom random) {
        state.random.state(random.nextLong());
        for (int slot = 0; slot < state.players; slot++) {
            if (state.teamOfSlot[slot] != state.teamOfSlot[viewer]) {
                changeEnemy(viewer, slot, random);
                changeShots(viewer, slot, random);
            }
        }
    }

    private void changeEnemy(int viewer, int enemy, SeededRandom random) {
        state.ammo[enemy] = random.nextInt(rules.magazine()) + 1;
        state.stickX[enemy] = random.nextInt(128);
        if (sight.sees(viewer, enemy)) {
            return;
        }
        state.aim[enemy] = random.nextInt(Fixed.TURN);
        state.hp[enemy] = state.isAlive(enemy) ? random.nextInt(rules.maxHp()) + 1 : 0;
        long oldX = state.x[enemy];
        long oldY = state.y[enemy];
        for (int i = 0; i < TRIES; i++) {
            state.x[enemy] = random.nextInt(rules.mapMetres() << 16);
            state.y[enemy] = random.nextInt(rules.mapMetres() << 16);
            if (!map.isInWall(state.x[enemy], state.y[enemy]) && !sight.sees(viewer, enemy)) {
                return;
            }
        }
        state.x[enemy] = oldX;
        state.y[enemy] = oldY;
    }

    private void changeShots(int viewer, int enemy, SeededRandom random) {
        for (int shot = 0; shot < ArenaRules.MAX_SHOTS_PER_PLAYER; shot++) {
            int row = enemy * ArenaRules.MAX_SHOTS_PER_PLAYER + shot;
            if ((state.airborne[enemy] >> shot & 1) != 0 && !sight.seesShot(viewer, enemy, row)) {
                state.shotAim[row] = random.nextInt(Fixed.TURN);
                state.airborne[enemy] ^= random.nextInt(2) << shot;
            }
        }
    }
}
