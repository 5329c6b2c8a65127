package dev.naadam.arena;

/**
 * All numbers of one kind of arena match. Durations are in milliseconds and are rounded up to whole ticks, so that the
 * game is the same at every tick rate.
 *
 * @param mapMetres side of the square map, whose corner is the origin; players cannot leave it, shots can
 * @param playerMetresPerSecond speed of a stick pushed all the way
 * @param shotMetresPerSecond speed of a shot
 * @param shotLifeMillis how long a shot flies
 * @param cooldownMillis least time between two shots of a player; at least a tenth of {@code shotLifeMillis}, since a
 *     player owns ten rows for shots in a view
 * @param magazine shots before the gun reloads by itself
 * @param reloadMillis how long that takes
 * @param hitRadiusMillimetres a shot hits whoever is closer
 * @param damage hit points that a hit takes
 * @param maxHp hit points after a spawn
 * @param respawnMillis how long a dead player waits
 * @param friendlyFire whether shots hit the shooter's own team
 * @param spawnsAtSide whether team 0 starts at the left edge and team 1 at the right one, and not anywhere
 * @param needsTwoTeams whether there must be two teams of one to five, and not any one to ten players
 * @param hasWalls whether it is played on the {@link ArenaMaps}, and not on an empty plain, and everybody has a view of
 *     its own, without what walls hide
 * @param timeLimitSeconds the match's length unless the setup says otherwise
 * @param scoreLimit kills that win at once unless the setup says otherwise; 0 if kills never end a match
 */
public record ArenaRules(
        int mapMetres,
        int playerMetresPerSecond,
        int shotMetresPerSecond,
        int shotLifeMillis,
        int cooldownMillis,
        int magazine,
        int reloadMillis,
        int hitRadiusMillimetres,
        int damage,
        int maxHp,
        int respawnMillis,
        boolean friendlyFire,
        boolean spawnsAtSide,
        boolean needsTwoTeams,
        boolean hasWalls,
        int timeLimitSeconds,
        int scoreLimit) {

    /** Rules of {@link Arena}. */
    public static final ArenaRules ARENA = new ArenaRules(
            /* mapMetres= */ 40,
            /* playerMetresPerSecond= */ 5,
            /* shotMetresPerSecond= */ 30,
            /* shotLifeMillis= */ 1000,
            /* cooldownMillis= */ 100,
            /* magazine= */ 30,
            /* reloadMillis= */ 1000,
            /* hitRadiusMillimetres= */ 500,
            /* damage= */ 25,
            /* maxHp= */ 100,
            /* respawnMillis= */ 3000,
            /* friendlyFire= */ false,
            /* spawnsAtSide= */ true,
            /* needsTwoTeams= */ true,
            /* hasWalls= */ true,
            /* timeLimitSeconds= */ 180,
            /* scoreLimit= */ 50);

    /** Rules of {@link Arena10}. */
    public static final ArenaRules ARENA_10 = new ArenaRules(
            /* mapMetres= */ 100,
            /* playerMetresPerSecond= */ 5,
            /* shotMetresPerSecond= */ 30,
            /* shotLifeMillis= */ 1000,
            /* cooldownMillis= */ 100,
            /* magazine= */ 30,
            /* reloadMillis= */ 1000,
            /* hitRadiusMillimetres= */ 500,
            /* damage= */ 25,
            /* maxHp= */ 100,
            /* respawnMillis= */ 3000,
            /* friendlyFire= */ true,
            /* spawnsAtSide= */ false,
            /* needsTwoTeams= */ false,
            /* hasWalls= */ false,
            /* timeLimitSeconds= */ 60,
            /* scoreLimit= */ 0);

    /** Most players in a match; also the rows of the table of players. */
    public static final int MAX_PLAYERS = 10;

    /** Most players in a team when there must be two. */
    public static final int MAX_TEAM_PLAYERS = 5;

    /** Most shots of one player in the air; also their rows in the table of shots. */
    public static final int MAX_SHOTS_PER_PLAYER = 10;

    /** Most deaths of one player: as often as the respawn of three seconds fits into the longest match. */
    static final int MAX_DEATHS = 2401;

    /** Parts of a metre in which views give positions, and on which players and shots start. */
    public static final int GRID_PER_METRE = 64;

    public ArenaRules {
        if (shotLifeMillis > MAX_SHOTS_PER_PLAYER * cooldownMillis) {
            throw new IllegalArgumentException("shotLifeMillis: " + shotLifeMillis + " (expected: at most "
                    + MAX_SHOTS_PER_PLAYER + " times the cool-down)");
        }
        if (ArenaOptions.MAX_TIME_LIMIT_SECONDS * 1000 / respawnMillis >= MAX_DEATHS) {
            throw new IllegalArgumentException("respawnMillis: " + respawnMillis + " (expected: at least 3000)");
        }
    }

    /** The largest coordinate, in grid steps. */
    int mapGrid() {
        return mapMetres * GRID_PER_METRE;
    }
}
