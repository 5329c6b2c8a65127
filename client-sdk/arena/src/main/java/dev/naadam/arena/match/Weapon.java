package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;

/** What the weapons of {@link ArenaView} can do; by their numbers, 0 being none. */
final class Weapon {

    static final int COUNT = 4;

    private static final int[] DAMAGE = {0, 27, 80, 0};
    private static final int[] MAGAZINE = {0, 30, 1, 1};
    private static final int[] RESERVE = {0, 90, 4, 0};
    private static final int[] INTERVAL_MILLIS = {0, 100, 400, 0};
    private static final int[] RELOAD_MILLIS = {0, 2_000, 1_500, 0};

    private Weapon() {}

    static int damage(int weapon) {
        return DAMAGE[weapon];
    }

    static int magazine(int weapon) {
        return MAGAZINE[weapon];
    }

    /** Rounds beside the magazine at the start of a round. */
    static int reserve(int weapon) {
        return RESERVE[weapon];
    }

    /** From shot to shot. */
    static int intervalMillis(int weapon) {
        return INTERVAL_MILLIS[weapon];
    }

    static int reloadMillis(int weapon) {
        return RELOAD_MILLIS[weapon];
    }
}
