package dev.naadam.arena;

import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;

/**
 * What a player sees, by the index of tables and fields: everything, and everybody sees the same. Positions are in 1/64
 * m, angles in 1/65536 turns. A row of the table of players is a slot; ten rows of the table of shots in a row belong to
 * one slot, see {@link #ownerOf} and {@link ArenaShots}.
 */
public final class ArenaView {

    /** Table {@code players}. */
    public static final int PLAYERS = 0;

    public static final int PLAYER_X = 0;
    public static final int PLAYER_Y = 1;
    public static final int PLAYER_AIM = 2;
    public static final int PLAYER_HP = 3;
    public static final int PLAYER_AMMO = 4;
    public static final int PLAYER_ALIVE = 5;
    public static final int PLAYER_TEAM = 6;
    public static final int PLAYER_KILLS = 7;
    public static final int PLAYER_DEATHS = 8;

    /** Table {@code shots}: those in the air. */
    public static final int SHOTS = 1;

    public static final int SHOT_BORN_TICK = 0;
    public static final int SHOT_X = 1;
    public static final int SHOT_Y = 2;
    public static final int SHOT_AIM = 3;

    /** Table {@code match}, one row. */
    public static final int MATCH = 2;

    /** Score of team 0; that of team 1 is the next field. */
    public static final int MATCH_SCORE = 0;

    /** Whole seconds left, rounded up; whole, so that it changes once a second and not in every tick. */
    public static final int MATCH_SECONDS_LEFT = 2;

    /** {@link ArenaRules#MAX_DEATHS} of one player. */
    private static final int DEATHS_BITS = 12;

    /** Those of all players together. */
    private static final int KILLS_BITS = 15;

    private static final long GRID_STEP = Fixed.ONE / ArenaRules.GRID_PER_METRE;

    private ArenaView() {}

    /** The slot that fired the shot in a row of the table of shots. */
    public static int ownerOf(int shotRow) {
        return shotRow / ArenaRules.MAX_SHOTS_PER_PLAYER;
    }

    static ViewSchema schema(ArenaRules rules) {
        int gridBits = 32 - Integer.numberOfLeadingZeros(rules.mapGrid());
        return ViewSchema.builder()
                .table("players", ArenaRules.MAX_PLAYERS)
                // 31/64 m: a run of 97 ms, so of most baselines' age
                .unsigned("x", gridBits, 6)
                .unsigned("y", gridBits, 6)
                // 11 degrees
                .unsigned("aim", 16, 12)
                .unsigned("hp", 7)
                .unsigned("ammo", 5)
                .unsigned("alive", 1)
                .unsigned("team", 1)
                .unsigned("kills", KILLS_BITS)
                .unsigned("deaths", DEATHS_BITS)
                .table("shots", ArenaRules.MAX_PLAYERS * ArenaRules.MAX_SHOTS_PER_PLAYER)
                .unsigned("bornTick", 8)
                .unsigned("x", gridBits)
                .unsigned("y", gridBits)
                .unsigned("aim", 16)
                .table("match", 1)
                .unsigned("score0", KILLS_BITS)
                .unsigned("score1", KILLS_BITS)
                .unsigned("secondsLeft", 13)
                .build();
    }

    static void fill(ViewFrame frame, ArenaState state, ArenaPace pace) {
        frame.clear();
        for (int slot = 0; slot < state.players; slot++) {
            fillPlayer(frame, state, slot);
            for (int left = state.airborne[slot]; left != 0; left &= left - 1) {
                fillShot(frame, state, slot * ArenaRules.MAX_SHOTS_PER_PLAYER + Integer.numberOfTrailingZeros(left));
            }
        }
        int ticksLeft = pace.timeLimitTicks() - state.tick;
        frame.put(MATCH, 0);
        frame.set(MATCH, 0, MATCH_SCORE, state.score(0));
        frame.set(MATCH, 0, MATCH_SCORE + 1, state.score(1));
        frame.set(MATCH, 0, MATCH_SECONDS_LEFT, (ticksLeft + pace.tickRateHz() - 1) / pace.tickRateHz());
    }

    private static void fillPlayer(ViewFrame frame, ArenaState state, int slot) {
        frame.put(PLAYERS, slot);
        frame.set(PLAYERS, slot, PLAYER_X, (int) (state.x[slot] / GRID_STEP));
        frame.set(PLAYERS, slot, PLAYER_Y, (int) (state.y[slot] / GRID_STEP));
        frame.set(PLAYERS, slot, PLAYER_AIM, state.aim[slot]);
        frame.set(PLAYERS, slot, PLAYER_HP, state.hp[slot]);
        frame.set(PLAYERS, slot, PLAYER_AMMO, state.ammo[slot]);
        frame.set(PLAYERS, slot, PLAYER_ALIVE, state.isAlive(slot) ? 1 : 0);
        frame.set(PLAYERS, slot, PLAYER_TEAM, state.teamOfSlot[slot]);
        frame.set(PLAYERS, slot, PLAYER_KILLS, state.kills[slot]);
        frame.set(PLAYERS, slot, PLAYER_DEATHS, state.deaths[slot]);
    }

    private static void fillShot(ViewFrame frame, ArenaState state, int row) {
        frame.put(SHOTS, row);
        frame.set(SHOTS, row, SHOT_BORN_TICK, ArenaShots.bornTick(state.shotBornTick[row]));
        frame.set(SHOTS, row, SHOT_X, state.shotX[row]);
        frame.set(SHOTS, row, SHOT_Y, state.shotY[row]);
        frame.set(SHOTS, row, SHOT_AIM, state.shotAim[row]);
    }
}
