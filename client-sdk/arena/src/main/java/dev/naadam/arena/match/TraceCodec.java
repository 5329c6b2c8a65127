package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaBolts;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Fixed;

/** The bits of what a player has left in the world: a sound, bolts, a cloud. */
final class TraceCodec {

    private static final int KIND_BITS = 3;
    private static final int METRES_BITS = 6;
    private static final int ANGLE_BITS = 16;

    /** Three seconds at 128 Hz. */
    private static final int BOLT_AGE_BITS = 9;

    /** A second of flight and twelve of standing, at 128 Hz. */
    private static final int SMOKE_BITS = 11;

    private final MatchState state;
    private final Pace pace;
    private final int mostFlightTicks;

    TraceCodec(MatchState state, Pace pace) {
        this.state = state;
        this.pace = pace;
        this.mostFlightTicks = Smokes.mostFlightTicks(pace);
    }

    void write(int slot, BitWriter out) {
        out.write(state.soundKind[slot], KIND_BITS);
        if (state.soundKind[slot] != 0) {
            out.write(state.tick - state.soundTick[slot], ArenaView.SOUND_TICK_BITS);
            out.write(state.soundX[slot], METRES_BITS);
            out.write(state.soundY[slot], METRES_BITS);
        }
        for (int i = 0; i < ArenaView.BOLTS_PER_PLAYER; i++) {
            writeBolt(slot * ArenaView.BOLTS_PER_PLAYER + i, out);
        }
        out.writeBoolean(state.smokeTick[slot] != 0);
        if (state.smokeTick[slot] != 0) {
            out.write(state.smokeTick[slot] - state.tick + pace.smokeTicks, SMOKE_BITS);
            out.write(state.smokeX[slot], StateCodec.GRID_BITS);
            out.write(state.smokeY[slot], StateCodec.GRID_BITS);
        }
    }

    boolean read(int slot, BitReader in) {
        boolean isPossible = readSound(slot, in);
        for (int i = 0; i < ArenaView.BOLTS_PER_PLAYER; i++) {
            isPossible &= readBolt(slot * ArenaView.BOLTS_PER_PLAYER + i, in);
        }
        return isPossible && readSmoke(slot, in);
    }

    private boolean readSound(int slot, BitReader in) {
        state.soundKind[slot] = (int) in.read(KIND_BITS);
        if (state.soundKind[slot] == 0) {
            return true;
        }
        int ticksAgo = (int) in.read(ArenaView.SOUND_TICK_BITS);
        state.soundTick[slot] = state.tick - ticksAgo;
        state.soundX[slot] = (int) in.read(METRES_BITS);
        state.soundY[slot] = (int) in.read(METRES_BITS);
        return state.soundKind[slot] <= ArenaView.SOUND_SHOT
                && ticksAgo < pace.soundTicks
                && state.soundX[slot] < ArenaMap.METRES
                && state.soundY[slot] < ArenaMap.METRES;
    }

    private void writeBolt(int row, BitWriter out) {
        out.writeBoolean(state.boltTick[row] != 0);
        if (state.boltTick[row] != 0) {
            out.write(state.tick - state.boltTick[row], BOLT_AGE_BITS);
            out.write(state.boltX[row], StateCodec.GRID_BITS);
            out.write(state.boltY[row], StateCodec.GRID_BITS);
            out.write(state.boltAim[row], ANGLE_BITS);
        }
    }

    private boolean readBolt(int row, BitReader in) {
        state.boltTick[row] = 0;
        if (!in.readBoolean()) {
            return true;
        }
        int ticksAgo = (int) in.read(BOLT_AGE_BITS);
        state.boltTick[row] = state.tick - ticksAgo;
        state.boltX[row] = (int) in.read(StateCodec.GRID_BITS);
        state.boltY[row] = (int) in.read(StateCodec.GRID_BITS);
        state.boltAim[row] = (int) in.read(ANGLE_BITS);
        return state.round.isPlayed()
                && ticksAgo < state.tick
                && ticksAgo < pace.boltLifeTicks - 1
                && state.boltX[row] <= StateCodec.MAX_GRID
                && state.boltY[row] <= StateCodec.MAX_GRID
                && isOnMap(state.boltX[row], Fixed.cos(state.boltAim[row]), ticksAgo + 1)
                && isOnMap(state.boltY[row], Fixed.sin(state.boltAim[row]), ticksAgo + 1);
    }

    private boolean isOnMap(int origin, long direction, int ageTicks) {
        int grid = MatchState.grid(ArenaBolts.position(origin, direction, ageTicks, pace.tickRateHz));
        return grid >= 0 && grid <= StateCodec.MAX_GRID;
    }

    private boolean readSmoke(int slot, BitReader in) {
        state.smokeTick[slot] = 0;
        if (!in.readBoolean()) {
            return true;
        }
        int ticks = (int) in.read(SMOKE_BITS) - pace.smokeTicks;
        state.smokeTick[slot] = state.tick + ticks;
        state.smokeX[slot] = (int) in.read(StateCodec.GRID_BITS);
        state.smokeY[slot] = (int) in.read(StateCodec.GRID_BITS);
        return ticks > -pace.smokeTicks
                && ticks <= mostFlightTicks
                && state.smokeTick[slot] > 0
                && state.smokeX[slot] <= StateCodec.MAX_GRID
                && state.smokeY[slot] <= StateCodec.MAX_GRID;
    }
}
