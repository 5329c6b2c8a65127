package dev.naadam.arena.workload;

import dev.naadam.game.Fixed;

/** The numbers of the workload. Durations are rounded up to whole ticks, see {@link Pace}. */
final class Rules {

    /** Most players in a match; also the rows of the table of players. */
    static final int MAX_PLAYERS = 10;

    static final int MAX_TEAMS = 2;

    /** A match's length unless the setup says otherwise. */
    static final int TIME_LIMIT_SECONDS = 60;

    /** Two hours: the longest that a match may block a place on a server. */
    static final int MAX_TIME_LIMIT_SECONDS = 7200;

    /** Side of the square map, whose corner is the origin; players cannot leave it, shots can. */
    static final int MAP_METRES = 100;

    /** Parts of a metre in which views give positions, and on which players and shots start. */
    static final int GRID_PER_METRE = 64;

    /** The largest coordinate, in grid steps. */
    static final int MAP_GRID = MAP_METRES * GRID_PER_METRE;

    /** One grid step in {@link Fixed} metres. */
    static final long GRID_STEP = Fixed.ONE / GRID_PER_METRE;

    /** Speed of a stick pushed all the way. */
    static final int PLAYER_METRES_PER_SECOND = 5;

    static final int SHOT_METRES_PER_SECOND = 30;

    static final int SHOT_LIFE_MILLIS = 1000;

    /** Least time between two shots of a player. */
    static final int COOLDOWN_MILLIS = 100;

    /** Most shots of one player in the air; also their rows in the table of shots. */
    static final int MAX_SHOTS_PER_PLAYER = SHOT_LIFE_MILLIS / COOLDOWN_MILLIS;

    /** Shots before the gun reloads by itself. */
    static final int MAGAZINE = 30;

    static final int RELOAD_MILLIS = 1000;

    /** A shot hits whoever is closer, in {@link Fixed} metres. */
    static final long HIT_RADIUS = Fixed.ONE / 2;

    /** Hit points that a hit takes. */
    static final int DAMAGE = 25;

    /** Hit points after a spawn. */
    static final int MAX_HP = 100;

    /** How long a dead player waits. */
    static final int RESPAWN_MILLIS = 3000;

    /** Most deaths of one player: as often as the respawn fits into the longest match, and the first. */
    static final int MAX_DEATHS = MAX_TIME_LIMIT_SECONDS * 1000 / RESPAWN_MILLIS + 1;

    private Rules() {}
}
