package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Fixed;

/** The bits of a player's body and deeds. */
final class PlayerCodec {

    /** 64 m in {@link Fixed}. */
    private static final int POSITION_BITS = 22;

    /** 8 m/s either way. */
    private static final int VELOCITY_BITS = 20;

    private static final int STICK_BITS = 8;
    private static final int ANGLE_BITS = 16;
    private static final int SILENCE_BITS = 6;
    private static final int HP_BITS = 7;

    /** Five enemies in each of 70 rounds. */
    private static final int KILLS_BITS = 9;

    private static final int ROUNDS_BITS = 7;

    /** 100 of each kill. */
    private static final int DAMAGE_BITS = 16;

    /** In a round: 120 of the rifle and five bolts. */
    private static final int MOST_SHOTS = 125;

    private static final int SHOTS_BITS = 14;

    private static final long MAX_VELOCITY = Fixed.of(Movement.RUN_METRES_PER_SECOND);

    private final MatchState state;
    private final ArenaMap map;
    private final Pace pace;

    PlayerCodec(MatchState state, ArenaMap map, Pace pace) {
        this.state = state;
        this.map = map;
        this.pace = pace;
    }

    void write(int slot, BitWriter out) {
        out.write(state.x[slot], POSITION_BITS);
        out.write(state.y[slot], POSITION_BITS);
        out.writeSigned(state.vx[slot], VELOCITY_BITS);
        out.writeSigned(state.vy[slot], VELOCITY_BITS);
        out.writeSigned(state.stickX[slot], STICK_BITS);
        out.writeSigned(state.stickY[slot], STICK_BITS);
        out.write(state.aim[slot], ANGLE_BITS);
        out.writeBoolean(state.walks[slot]);
        out.writeBoolean(state.uses[slot]);
        out.write(state.silentTicks[slot], SILENCE_BITS);
        out.write(state.hp[slot], HP_BITS);
        writeDeeds(slot, out);
    }

    boolean read(int slot, BitReader in) {
        state.x[slot] = in.read(POSITION_BITS);
        state.y[slot] = in.read(POSITION_BITS);
        state.vx[slot] = in.readSigned(VELOCITY_BITS);
        state.vy[slot] = in.readSigned(VELOCITY_BITS);
        state.stickX[slot] = (int) in.readSigned(STICK_BITS);
        state.stickY[slot] = (int) in.readSigned(STICK_BITS);
        state.aim[slot] = (int) in.read(ANGLE_BITS);
        state.walks[slot] = in.readBoolean();
        state.uses[slot] = in.readBoolean();
        state.silentTicks[slot] = (int) in.read(SILENCE_BITS);
        state.hp[slot] = (int) in.read(HP_BITS);
        return isPossible(slot) && readDeeds(slot, in);
    }

    private boolean isPossible(int slot) {
        return !map.isInWall(state.x[slot], state.y[slot])
                && Math.abs(state.vx[slot]) <= MAX_VELOCITY
                && Math.abs(state.vy[slot]) <= MAX_VELOCITY
                && (state.isAlive(slot) || (state.vx[slot] == 0 && state.vy[slot] == 0))
                && state.stickX[slot] >= -127
                && state.stickY[slot] >= -127
                && state.silentTicks[slot] <= pace.silenceTicks
                && state.hp[slot] <= MatchState.MAX_HP;
    }

    private void writeDeeds(int slot, BitWriter out) {
        out.write(state.kills[slot], KILLS_BITS);
        out.write(state.deaths[slot], ROUNDS_BITS);
        out.write(state.assists[slot], KILLS_BITS);
        out.write(state.damage[slot], DAMAGE_BITS);
        out.write(state.shots[slot], SHOTS_BITS);
        out.write(state.hits[slot], SHOTS_BITS);
        out.write(state.raised[slot], ROUNDS_BITS);
        out.write(state.lowered[slot], ROUNDS_BITS);
        for (int attacker = 0; attacker < state.players; attacker++) {
            out.write(state.wounds[slot * state.players + attacker], HP_BITS);
        }
    }

    private boolean readDeeds(int slot, BitReader in) {
        state.kills[slot] = (int) in.read(KILLS_BITS);
        state.deaths[slot] = (int) in.read(ROUNDS_BITS);
        state.assists[slot] = (int) in.read(KILLS_BITS);
        state.damage[slot] = (int) in.read(DAMAGE_BITS);
        state.shots[slot] = (int) in.read(SHOTS_BITS);
        state.hits[slot] = (int) in.read(SHOTS_BITS);
        state.raised[slot] = (int) in.read(ROUNDS_BITS);
        state.lowered[slot] = (int) in.read(ROUNDS_BITS);
        int wounds = 0;
        for (int attacker = 0; attacker < state.players; attacker++) {
            int wound = (int) in.read(HP_BITS);
            state.wounds[slot * state.players + attacker] = wound;
            wounds += wound;
        }
        return wounds == MatchState.MAX_HP - state.hp[slot] && areDeedsPossible(slot);
    }

    /** What one player can have done in the rounds so far; so no count outgrows its bits in the rounds to come. */
    private boolean areDeedsPossible(int slot) {
        int enemies = state.round.number * (ArenaView.MAX_PLAYERS / 2);
        // who has hit points now has not yet died in this round
        int deaths = state.deaths[slot] + (state.isAlive(slot) ? 1 : 0);
        return deaths <= state.round.number
                && state.kills[slot] <= enemies
                && state.assists[slot] <= enemies
                && state.damage[slot] <= enemies * MatchState.MAX_HP
                && state.shots[slot] <= state.round.number * MOST_SHOTS
                && state.hits[slot] <= state.shots[slot]
                && state.raised[slot] <= state.round.number
                && state.lowered[slot] <= state.round.number;
    }
}
