package dev.naadam.arena.workload;

import dev.naadam.game.ViewSchema;

/**
 * What everybody sees, by the index of tables and fields. Positions are in 1/64 m, angles in 1/65536 turns. Row {@code
 * i} of the table of players is slot {@code i}, whose shots have the rows {@code 10 i} to {@code 10 i + 9}.
 */
public final class Arena10View {

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

    /**
     * The low 8 bits of the tick in which it was fired. It flies 30 m/s, and after that tick has flown for one, so that
     * with this and the fields below a client knows where it is in every later tick.
     */
    public static final int SHOT_BORN_TICK = 0;

    /** Where it was fired; and in {@link #SHOT_AIM} whereto. */
    public static final int SHOT_X = 1;

    public static final int SHOT_Y = 2;
    public static final int SHOT_AIM = 3;

    /** Table {@code match}, one row. */
    public static final int MATCH = 2;

    /** Score of team 0; that of team 1 is the next field. */
    public static final int MATCH_SCORE = 0;

    /** Whole seconds left, rounded up; whole, so that it changes once a second and not in every tick. */
    public static final int MATCH_SECONDS_LEFT = 2;

    /** {@link Rules#MAX_DEATHS} of one player. */
    private static final int DEATHS_BITS = 12;

    /** Those of all players together. */
    private static final int KILLS_BITS = 15;

    private static final int GRID_BITS = 32 - Integer.numberOfLeadingZeros(Rules.MAP_GRID);

    static final ViewSchema SCHEMA = ViewSchema.builder()
            .table("players", Rules.MAX_PLAYERS)
            // 31/64 m: a run of 97 ms, so of most baselines' age
            .unsigned("x", GRID_BITS, 6)
            .unsigned("y", GRID_BITS, 6)
            // 11 degrees
            .unsigned("aim", 16, 12)
            .unsigned("hp", 7)
            .unsigned("ammo", 5)
            .unsigned("alive", 1)
            .unsigned("team", 1)
            .unsigned("kills", KILLS_BITS)
            .unsigned("deaths", DEATHS_BITS)
            .table("shots", Rules.MAX_PLAYERS * Rules.MAX_SHOTS_PER_PLAYER)
            .unsigned("bornTick", 8)
            .unsigned("x", GRID_BITS)
            .unsigned("y", GRID_BITS)
            .unsigned("aim", 16)
            .table("match", 1)
            .unsigned("score0", KILLS_BITS)
            .unsigned("score1", KILLS_BITS)
            .unsigned("secondsLeft", 13)
            .build();

    private Arena10View() {}
}
