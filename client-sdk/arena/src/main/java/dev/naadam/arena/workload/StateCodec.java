package dev.naadam.arena.workload;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Fixed;

/** The canonical bits of a state: fixed widths in a fixed order; shots that are not in the air write one bit. */
final class StateCodec {

    /** Enough for 7200 s at 128 Hz. */
    private static final int TICK_BITS = 20;

    /** Map coordinates in fixed point: 100 m need 23. */
    private static final int POSITION_BITS = 24;

    private static final int GRID_BITS = 13;
    private static final int STICK_BITS = 8;
    private static final int ANGLE_BITS = 16;
    private static final int HP_BITS = 7;
    private static final int AMMO_BITS = 5;

    /** Cool-down, reload, age of a shot: a second at 128 Hz. Respawn: three. */
    private static final int TIMER_BITS = 9;

    private static final int COUNT_BITS = 24;

    private final Pace pace;
    private final State state;

    StateCodec(Pace pace, State state) {
        this.pace = pace;
        this.state = state;
    }

    void write(BitWriter out) {
        out.write(state.tick, TICK_BITS);
        out.write(state.random.state(), 64);
        for (int slot = 0; slot < state.players; slot++) {
            writePlayer(slot, out);
            writeShots(slot, out);
        }
    }

    /** False if the bits are not what {@link #write} writes of a reachable state; the state is then half overwritten. */
    boolean read(BitReader in) {
        state.tick = (int) in.read(TICK_BITS);
        state.random.state(in.read(64));
        for (int slot = 0; slot < state.players; slot++) {
            if (!readPlayer(slot, in) || !readShots(slot, in)) {
                return false;
            }
        }
        // every death has its killer; the sum also bounds the scores, which views have to hold
        return in.isExhausted() && state.tick <= pace.timeLimitTicks() && sum(state.kills) == sum(state.deaths);
    }

    private void writePlayer(int slot, BitWriter out) {
        out.write(state.x[slot], POSITION_BITS);
        out.write(state.y[slot], POSITION_BITS);
        out.writeSigned(state.stickX[slot], STICK_BITS);
        out.writeSigned(state.stickY[slot], STICK_BITS);
        out.write(state.aim[slot], ANGLE_BITS);
        out.write(state.hp[slot], HP_BITS);
        out.write(state.ammo[slot], AMMO_BITS);
        out.write(state.cooldownTicks[slot], TIMER_BITS);
        out.write(state.reloadTicks[slot], TIMER_BITS);
        out.write(state.respawnTicks[slot], TIMER_BITS);
        out.write(state.shots[slot], COUNT_BITS);
        out.write(state.hits[slot], COUNT_BITS);
        out.write(state.kills[slot], COUNT_BITS);
        out.write(state.deaths[slot], COUNT_BITS);
        out.write(state.damage[slot], COUNT_BITS);
    }

    private boolean readPlayer(int slot, BitReader in) {
        state.x[slot] = in.read(POSITION_BITS);
        state.y[slot] = in.read(POSITION_BITS);
        state.stickX[slot] = (int) in.readSigned(STICK_BITS);
        state.stickY[slot] = (int) in.readSigned(STICK_BITS);
        state.aim[slot] = (int) in.read(ANGLE_BITS);
        state.hp[slot] = (int) in.read(HP_BITS);
        state.ammo[slot] = (int) in.read(AMMO_BITS);
        state.cooldownTicks[slot] = (int) in.read(TIMER_BITS);
        state.reloadTicks[slot] = (int) in.read(TIMER_BITS);
        state.respawnTicks[slot] = (int) in.read(TIMER_BITS);
        state.shots[slot] = (int) in.read(COUNT_BITS);
        state.hits[slot] = (int) in.read(COUNT_BITS);
        state.kills[slot] = (int) in.read(COUNT_BITS);
        state.deaths[slot] = (int) in.read(COUNT_BITS);
        state.damage[slot] = (int) in.read(COUNT_BITS);
        return isPossible(slot);
    }

    private boolean isPossible(int slot) {
        long edge = Fixed.of(Rules.MAP_METRES);
        return state.x[slot] <= edge
                && state.y[slot] <= edge
                && state.stickX[slot] >= -127
                && state.stickY[slot] >= -127
                && state.hp[slot] <= Rules.MAX_HP
                && state.ammo[slot] <= Rules.MAGAZINE
                && state.cooldownTicks[slot] <= pace.cooldownTicks()
                && state.reloadTicks[slot] <= pace.reloadTicks()
                && state.respawnTicks[slot] <= pace.respawnTicks()
                && (state.reloadTicks[slot] > 0) == (state.ammo[slot] == 0)
                && (state.respawnTicks[slot] > 0) == (state.hp[slot] == 0)
                && state.deaths[slot] <= Rules.MAX_DEATHS;
    }

    private void writeShots(int slot, BitWriter out) {
        out.write(state.airborne[slot], Rules.MAX_SHOTS_PER_PLAYER);
        for (int left = state.airborne[slot]; left != 0; left &= left - 1) {
            int row = slot * Rules.MAX_SHOTS_PER_PLAYER + Integer.numberOfTrailingZeros(left);
            out.write(state.tick - state.shotBornTick[row], TIMER_BITS);
            out.write(state.shotX[row], GRID_BITS);
            out.write(state.shotY[row], GRID_BITS);
            out.write(state.shotAim[row], ANGLE_BITS);
        }
    }

    private boolean readShots(int slot, BitReader in) {
        state.airborne[slot] = (int) in.read(Rules.MAX_SHOTS_PER_PLAYER);
        for (int left = state.airborne[slot]; left != 0; left &= left - 1) {
            int row = slot * Rules.MAX_SHOTS_PER_PLAYER + Integer.numberOfTrailingZeros(left);
            int ticksAgo = (int) in.read(TIMER_BITS);
            state.shotBornTick[row] = state.tick - ticksAgo;
            state.shotX[row] = (int) in.read(GRID_BITS);
            state.shotY[row] = (int) in.read(GRID_BITS);
            state.shotAim[row] = (int) in.read(ANGLE_BITS);
            if (ticksAgo > pace.shotLifeTicks() - 2
                    || ticksAgo >= state.tick
                    || state.shotX[row] > Rules.MAP_GRID
                    || state.shotY[row] > Rules.MAP_GRID) {
                return false;
            }
        }
        return true;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
