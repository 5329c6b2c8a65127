package dev.naadam.arena;

import dev.naadam.game.ViewSchema;

/**
 * What a player sees, by the index of tables and fields. In {@link Arena10} that is everything, the same for everybody.
 * In {@link Arena} an enemy out of sight has zeros for its place, aim and hit points (and only then are the hit points
 * of the living 0), an enemy's ammunition is always 0, and an enemy's shot shows only if the place where it was fired is
 * in sight. Of team mates everything shows, but not what they see. Positions are in 1/64 m, angles in 1/65536 turns. A row of the table of players is a slot; ten rows of the table of shots in a row belong to
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
}
