package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;
import dev.naadam.game.SeededRandom;

/** Changes what a player may not know, to find out whether its view shows it. */
final class HiddenChange {

    /** Places tried for what is hidden; if all were in sight it stays where it is. */
    private static final int TRIES = 32;

    private static final int MAP_GRID = ArenaMap.METRES * ArenaView.GRID_PER_METRE;

    private final MatchState state;
    private final ArenaMap map;
    private final Senses senses;

    HiddenChange(MatchState state, ArenaMap map, Senses senses) {
        this.state = state;
        this.map = map;
        this.senses = senses;
    }

    void change(int viewer, SeededRandom random) {
        state.random.state(random.nextLong());
        for (int i = 0; i < state.placeX.length; i++) {
            state.placeX[i] = random.nextInt(MAP_GRID);
            state.placeY[i] = random.nextInt(MAP_GRID);
        }
        for (int i = 0; i < state.wounds.length; i++) {
            state.wounds[i] = random.nextInt(MatchState.MAX_HP);
        }
        for (int slot = 0; slot < state.players; slot++) {
            changeWhatNobodySees(slot, random);
            if (slot != viewer) {
                changeHands(slot, random);
                changeSound(viewer, slot, random);
            }
            if (state.areEnemies(viewer, slot)) {
                changeEnemy(viewer, slot, random);
                changeBolts(viewer, slot, random);
            }
        }
        for (int slot = 0; slot < state.players; slot++) {
            if (!senses.smokes().stands(slot)) {
                state.smokeX[slot] = random.nextInt(MAP_GRID);
                state.smokeY[slot] = random.nextInt(MAP_GRID);
            }
        }
    }

    private void changeWhatNobodySees(int slot, SeededRandom random) {
        state.stickX[slot] = random.nextInt(128);
        state.stickY[slot] = random.nextInt(128);
        state.walks[slot] = random.nextInt(2) == 0;
        state.uses[slot] = random.nextInt(2) == 0;
        state.silentTicks[slot] = random.nextInt(3);
        state.bloom[slot] = random.nextInt(Rifle.MAX_BLOOM);
        state.damage[slot] = random.nextInt(1000);
        state.shots[slot] = random.nextInt(1000);
        state.hits[slot] = random.nextInt(1000);
        state.raised[slot] = random.nextInt(10);
        state.lowered[slot] = random.nextInt(10);
    }

    /** Even team mates see of each other only the weapon in hand and its magazine. */
    private void changeHands(int slot, SeededRandom random) {
        state.vx[slot] = random.nextInt(Fixed.TURN);
        state.vy[slot] = random.nextInt(Fixed.TURN);
        state.readyTick64[slot] = random.nextInt(1000);
        state.hands[slot] = random.nextInt(3);
        state.handsTick[slot] = state.tick + random.nextInt(100);
        state.useTick[slot] = random.nextInt(state.tick + 1);
        for (int weapon = 1; weapon < Weapon.COUNT; weapon++) {
            int ammo = MatchState.ammo(slot, weapon);
            state.reserve[ammo] = random.nextInt(Weapon.reserve(weapon) + 1);
            if (weapon != state.weapon[slot]) {
                state.rounds[ammo] = random.nextInt(Weapon.magazine(weapon) + 1);
            }
        }
    }

    private void changeEnemy(int viewer, int enemy, SeededRandom random) {
        for (int weapon = 1; weapon < Weapon.COUNT; weapon++) {
            state.rounds[MatchState.ammo(enemy, weapon)] = random.nextInt(Weapon.magazine(weapon) + 1);
        }
        if (state.isAlive(enemy)) {
            state.hp[enemy] = random.nextInt(MatchState.MAX_HP) + 1;
        }
        if (senses.sight().sees(viewer, enemy)) {
            return;
        }
        state.aim[enemy] = random.nextInt(Fixed.TURN);
        state.weapon[enemy] = random.nextInt(Weapon.COUNT - 1) + 1;
        long oldX = state.x[enemy];
        long oldY = state.y[enemy];
        for (int i = 0; i < TRIES; i++) {
            state.x[enemy] = random.nextInt(ArenaMap.METRES << 16);
            state.y[enemy] = random.nextInt(ArenaMap.METRES << 16);
            if (!map.isInWall(state.x[enemy], state.y[enemy]) && !senses.sight().sees(viewer, enemy)) {
                return;
            }
        }
        state.x[enemy] = oldX;
        state.y[enemy] = oldY;
    }

    /** A sound out of hearing becomes another one out of hearing, or none. */
    private void changeSound(int viewer, int slot, SeededRandom random) {
        if (senses.sounds().hears(viewer, slot)) {
            return;
        }
        state.soundKind[slot] = random.nextInt(ArenaView.SOUND_SHOT + 1);
        state.soundTick[slot] = state.tick - random.nextInt(state.tick + 1);
        state.soundX[slot] = random.nextInt(ArenaMap.METRES);
        state.soundY[slot] = random.nextInt(ArenaMap.METRES);
        if (senses.sounds().hears(viewer, slot)) {
            state.soundKind[slot] = 0;
        }
    }

    private void changeBolts(int viewer, int enemy, SeededRandom random) {
        for (int i = 0; i < ArenaView.BOLTS_PER_PLAYER; i++) {
            int row = enemy * ArenaView.BOLTS_PER_PLAYER + i;
            if (state.boltTick[row] != 0 && !senses.seesBolt(viewer, row)) {
                state.boltAim[row] = random.nextInt(Fixed.TURN);
                state.boltX[row] = random.nextInt(MAP_GRID);
                state.boltY[row] = random.nextInt(MAP_GRID);
                if (senses.seesBolt(viewer, row)) {
                    state.boltTick[row] = 0;
                }
            }
        }
    }
}
