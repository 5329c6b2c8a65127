package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;

/** The bits of a player's weapons and of what its hands do. */
final class HandsCodec {

    private static final int WEAPON_BITS = 2;
    private static final int HANDS_BITS = 2;

    /** By weapon: what holds its magazine, and its reserve. */
    private static final int[] ROUNDS_BITS = {0, 5, 1, 1};

    private static final int[] RESERVE_BITS = {0, 7, 3, 1};
    private static final int BLOOM_BITS = 22;

    private final MatchState state;
    private final Pace pace;

    HandsCodec(MatchState state, Pace pace) {
        this.state = state;
        this.pace = pace;
    }

    void write(int slot, BitWriter out) {
        out.write(state.weapon[slot], WEAPON_BITS);
        for (int weapon = 1; weapon < Weapon.COUNT; weapon++) {
            out.write(state.rounds[MatchState.ammo(slot, weapon)], ROUNDS_BITS[weapon]);
            out.write(state.reserve[MatchState.ammo(slot, weapon)], RESERVE_BITS[weapon]);
        }
        out.write(state.bloom[slot], BLOOM_BITS);
        int cooling64 = Math.max(0, state.readyTick64[slot] - state.tick * ArenaInput.PARTS_PER_TICK);
        out.writeBoolean(cooling64 > 0);
        if (cooling64 > 0) {
            out.write(cooling64, ArenaView.READY_TICK64_BITS);
        }
        out.write(state.hands[slot], HANDS_BITS);
        if (state.hands[slot] != ArenaView.IDLE) {
            out.write(state.handsTick[slot] - state.tick, ArenaView.HANDS_TICK_BITS);
        }
        out.writeBoolean(state.useTick[slot] != 0);
        if (state.useTick[slot] != 0) {
            out.write(state.tick - state.useTick[slot], ArenaView.USE_TICK_BITS);
        }
    }

    boolean read(int slot, BitReader in) {
        state.weapon[slot] = (int) in.read(WEAPON_BITS);
        boolean isPossible = state.weapon[slot] != 0;
        for (int weapon = 1; weapon < Weapon.COUNT; weapon++) {
            int rounds = (int) in.read(ROUNDS_BITS[weapon]);
            int reserve = (int) in.read(RESERVE_BITS[weapon]);
            state.rounds[MatchState.ammo(slot, weapon)] = rounds;
            state.reserve[MatchState.ammo(slot, weapon)] = reserve;
            isPossible &= rounds <= Weapon.magazine(weapon) && reserve <= Weapon.reserve(weapon);
        }
        state.bloom[slot] = (int) in.read(BLOOM_BITS);
        return isPossible
                && state.bloom[slot] <= Rifle.MAX_BLOOM
                && readCooling(slot, in)
                && readHands(slot, in)
                && readUse(slot, in);
    }

    private boolean readCooling(int slot, BitReader in) {
        state.readyTick64[slot] = 0;
        if (!in.readBoolean()) {
            return true;
        }
        int cooling64 = (int) in.read(ArenaView.READY_TICK64_BITS);
        state.readyTick64[slot] = state.tick * ArenaInput.PARTS_PER_TICK + cooling64;
        return state.isAlive(slot)
                && cooling64 > 0
                && cooling64 <= pace.ticks64(Weapon.intervalMillis(state.weapon[slot]));
    }

    private boolean readHands(int slot, BitReader in) {
        state.handsTick[slot] = 0;
        state.hands[slot] = (int) in.read(HANDS_BITS);
        if (state.hands[slot] == ArenaView.IDLE) {
            return true;
        }
        int ticks = (int) in.read(ArenaView.HANDS_TICK_BITS);
        state.handsTick[slot] = state.tick + ticks;
        int most = switch (state.hands[slot]) {
            case ArenaView.RELOADING -> pace.ticks(Weapon.reloadMillis(state.weapon[slot]));
            case ArenaView.SWITCHING -> pace.switchTicks;
            default -> 0;
        };
        return state.isAlive(slot) && ticks > 0 && ticks <= most;
    }

    private boolean readUse(int slot, BitReader in) {
        state.useTick[slot] = 0;
        if (!in.readBoolean()) {
            return true;
        }
        int ticks = (int) in.read(ArenaView.USE_TICK_BITS);
        state.useTick[slot] = state.tick - ticks;
        return state.isAlive(slot) && state.round.isPlayed() && ticks < state.tick && ticks < pace.lowerTicks;
    }
}
