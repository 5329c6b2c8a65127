package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;

/**
 * One tick of one player's hands: reload, switch, pull the trigger. A weapon that must wait is ready at an instant within a
 * tick, so that it fires as often at every tick rate, and not in the first tick after.
 */
final class Weapons {

    /** No shot in this tick. */
    static final int NO_SHOT = -1;

    private static final int PARTS = ArenaInput.PARTS_PER_TICK;

    private final MatchState state;
    private final Pace pace;

    Weapons(MatchState state, Pace pace) {
        this.state = state;
        this.pace = pace;
    }

    /** At the start of a round: full magazines, the rifle in hand. */
    void fill(int slot) {
        for (int weapon = 1; weapon < Weapon.COUNT; weapon++) {
            state.rounds[MatchState.ammo(slot, weapon)] = Weapon.magazine(weapon);
            state.reserve[MatchState.ammo(slot, weapon)] = Weapon.reserve(weapon);
        }
        state.weapon[slot] = ArenaView.RIFLE;
    }

    /** Hands go on with what they do, or begin what is wished. */
    void handle(int slot, ArenaInput input) {
        if (state.hands[slot] != ArenaView.IDLE && state.tick >= state.handsTick[slot]) {
            finish(slot);
        }
        int wish = input.weapon();
        if (wish != 0 && wish != state.weapon[slot] && mayTake(slot, wish)) {
            take(slot, wish);
        }
        if (state.hands[slot] == ArenaView.IDLE && mayReload(slot, input.reloads())) {
            state.hands[slot] = ArenaView.RELOADING;
            state.handsTick[slot] = state.tick + pace.ticks(Weapon.reloadMillis(state.weapon[slot]));
        }
        if (state.readyTick64[slot] <= (state.tick - 1) * PARTS) {
            state.readyTick64[slot] = 0;
        }
    }

    /**
     * Pulls the trigger if it is pulled and the weapon is ready.
     *
     * @return how many 64ths of a tick after the tick before the weapon in hand fired, or {@link #NO_SHOT}
     */
    int fire(int slot, ArenaInput input) {
        int weapon = state.weapon[slot];
        int ammo = MatchState.ammo(slot, weapon);
        if (!input.fires() || state.hands[slot] != ArenaView.IDLE || state.rounds[ammo] == 0) {
            return NO_SHOT;
        }
        int start64 = (state.tick - 1) * PARTS;
        int at64 = Math.max(input.fireFraction64(), state.readyTick64[slot] - start64);
        if (at64 >= PARTS) {
            return NO_SHOT;
        }
        state.rounds[ammo]--;
        state.readyTick64[slot] = start64 + at64 + pace.ticks64(Weapon.intervalMillis(weapon));
        if (weapon == ArenaView.SMOKE) {
            take(slot, ArenaView.RIFLE);
        }
        return at64;
    }

    private void take(int slot, int weapon) {
        state.weapon[slot] = weapon;
        state.hands[slot] = ArenaView.SWITCHING;
        state.handsTick[slot] = state.tick + pace.switchTicks;
        state.readyTick64[slot] = 0;
    }

    private boolean mayTake(int slot, int weapon) {
        return weapon != ArenaView.SMOKE || state.rounds[MatchState.ammo(slot, weapon)] > 0;
    }

    /** An empty magazine is a wish as well. */
    private boolean mayReload(int slot, boolean isWished) {
        int weapon = state.weapon[slot];
        int ammo = MatchState.ammo(slot, weapon);
        return state.reserve[ammo] > 0
                && state.rounds[ammo] < Weapon.magazine(weapon)
                && (isWished || state.rounds[ammo] == 0);
    }

    private void finish(int slot) {
        if (state.hands[slot] == ArenaView.RELOADING) {
            int weapon = state.weapon[slot];
            int ammo = MatchState.ammo(slot, weapon);
            int loaded = Math.min(Weapon.magazine(weapon) - state.rounds[ammo], state.reserve[ammo]);
            state.rounds[ammo] += loaded;
            state.reserve[ammo] -= loaded;
        }
        state.hands[slot] = ArenaView.IDLE;
        state.handsTick[slot] = 0;
    }
}
