package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaEvents;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.game.EventSink;
import java.util.Arrays;

/** Hit points, deaths, and who is told to have done it. */
final class Wounds {

    private final MatchState state;
    private final ArenaEvents events;
    private final int[] diedAt64;

    Wounds(MatchState state, ArenaEvents events) {
        this.state = state;
        this.events = events;
        this.diedAt64 = new int[state.players];
    }

    /** Nobody has died in this tick. */
    void begin() {
        Arrays.fill(diedAt64, ArenaInput.PARTS_PER_TICK);
    }

    /** Whether a player has died in this tick before an instant of it. */
    boolean diedBefore(int slot, int at64) {
        return diedAt64[slot] < at64;
    }

    /** A weapon takes hit points of a living player, at an instant of this tick. */
    void hurt(int attacker, int victim, int weapon, int at64, EventSink sink) {
        int taken = Math.min(Weapon.damage(weapon), state.hp[victim]);
        state.hp[victim] -= taken;
        state.damage[attacker] += taken;
        state.wounds[victim * state.players + attacker] += taken;
        if (state.hp[victim] == 0) {
            diedAt64[victim] = at64;
            state.kills[attacker]++;
            state.deaths[victim]++;
            state.rest(victim);
            creditAssists(attacker, victim);
            events.kill(sink, attacker, victim, weapon);
        }
    }

    private void creditAssists(int killer, int victim) {
        for (int slot = 0; slot < state.players; slot++) {
            if (slot != killer && state.wounds[victim * state.players + slot] >= MatchState.ASSIST_DAMAGE) {
                state.assists[slot]++;
            }
        }
    }
}
