package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.ViewFrame;

/** The row {@link ArenaView#SELF}: from the state on the server, and from it to a client's predictor and back. */
final class SelfFill {

    private static final int READY_MASK = (1 << ArenaView.READY_TICK64_BITS) - 1;
    private static final int HANDS_MASK = (1 << ArenaView.HANDS_TICK_BITS) - 1;
    private static final int USE_MASK = (1 << ArenaView.USE_TICK_BITS) - 1;

    private SelfFill() {}

    static void fill(MatchState state, int slot, ViewFrame frame) {
        frame.put(ArenaView.SELF, 0);
        set(frame, ArenaView.SELF_X, (int) state.x[slot]);
        set(frame, ArenaView.SELF_Y, (int) state.y[slot]);
        set(frame, ArenaView.SELF_VX, (int) state.vx[slot]);
        set(frame, ArenaView.SELF_VY, (int) state.vy[slot]);
        set(frame, ArenaView.SELF_WEAPON, state.weapon[slot]);
        set(frame, ArenaView.SELF_RIFLE_ROUNDS, state.rounds[MatchState.ammo(slot, ArenaView.RIFLE)]);
        set(frame, ArenaView.SELF_RIFLE_RESERVE, state.reserve[MatchState.ammo(slot, ArenaView.RIFLE)]);
        set(frame, ArenaView.SELF_BOLTS, state.rounds[MatchState.ammo(slot, ArenaView.BOLT_THROWER)]);
        set(frame, ArenaView.SELF_BOLT_RESERVE, state.reserve[MatchState.ammo(slot, ArenaView.BOLT_THROWER)]);
        set(frame, ArenaView.SELF_SMOKES, state.rounds[MatchState.ammo(slot, ArenaView.SMOKE)]);
        fillDeadlines(state, slot, frame);
    }

    /** The player's own movement and hands as a view shows them; slot 0 of the state, whose tick is the view's. */
    static void restore(MatchState state, ViewFrame frame) {
        state.x[0] = get(frame, ArenaView.SELF_X);
        state.y[0] = get(frame, ArenaView.SELF_Y);
        state.vx[0] = get(frame, ArenaView.SELF_VX);
        state.vy[0] = get(frame, ArenaView.SELF_VY);
        state.weapon[0] = get(frame, ArenaView.SELF_WEAPON);
        state.rounds[ArenaView.RIFLE] = get(frame, ArenaView.SELF_RIFLE_ROUNDS);
        state.reserve[ArenaView.RIFLE] = get(frame, ArenaView.SELF_RIFLE_RESERVE);
        state.rounds[ArenaView.BOLT_THROWER] = get(frame, ArenaView.SELF_BOLTS);
        state.reserve[ArenaView.BOLT_THROWER] = get(frame, ArenaView.SELF_BOLT_RESERVE);
        state.rounds[ArenaView.SMOKE] = get(frame, ArenaView.SELF_SMOKES);
        restoreDeadlines(state, frame);
    }

    private static void fillDeadlines(MatchState state, int slot, ViewFrame frame) {
        if (isCooling(state, slot)) {
            set(frame, ArenaView.SELF_COOLING, 1);
            set(frame, ArenaView.SELF_READY_TICK64, state.readyTick64[slot] & READY_MASK);
        }
        set(frame, ArenaView.SELF_HANDS, state.hands[slot]);
        set(frame, ArenaView.SELF_HANDS_TICK, state.handsTick[slot] & HANDS_MASK);
        set(frame, ArenaView.SELF_USING, state.useTick[slot] != 0 ? 1 : 0);
        set(frame, ArenaView.SELF_USE_TICK, state.useTick[slot] & USE_MASK);
    }

    private static void restoreDeadlines(MatchState state, ViewFrame frame) {
        int tick = state.tick;
        int now64 = tick * ArenaInput.PARTS_PER_TICK;
        int ready = get(frame, ArenaView.SELF_READY_TICK64);
        state.readyTick64[0] = get(frame, ArenaView.SELF_COOLING) == 0
                ? 0
                : now64 + ArenaView.ticksUntil(ready, ArenaView.READY_TICK64_BITS, now64);
        state.hands[0] = get(frame, ArenaView.SELF_HANDS);
        int until = get(frame, ArenaView.SELF_HANDS_TICK);
        state.handsTick[0] = state.hands[0] == ArenaView.IDLE
                ? 0
                : tick + ArenaView.ticksUntil(until, ArenaView.HANDS_TICK_BITS, tick);
        int since = get(frame, ArenaView.SELF_USE_TICK);
        state.useTick[0] = get(frame, ArenaView.SELF_USING) == 0
                ? 0
                : tick - ArenaView.ticksSince(since, ArenaView.USE_TICK_BITS, tick);
    }

    /** A deadline that has passed within this tick is forgotten only in the next. */
    private static boolean isCooling(MatchState state, int slot) {
        return state.readyTick64[slot] > state.tick * ArenaInput.PARTS_PER_TICK;
    }

    private static void set(ViewFrame frame, int field, int value) {
        frame.set(ArenaView.SELF, 0, field, value);
    }

    private static int get(ViewFrame frame, int field) {
        return frame.get(ArenaView.SELF, 0, field);
    }
}
