package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;

/** What can be seen and heard in a match. */
record Senses(MatchState state, Sight sight, Sounds sounds, Bolts bolts, Smokes smokes) {

    /** Bolts of one's own team always show; one of an enemy as long as it flies in sight. */
    boolean seesBolt(int viewer, int row) {
        int age = bolts.ageTicks(row);
        return !state.areEnemies(viewer, row / ArenaView.BOLTS_PER_PLAYER)
                || sight.seesPlace(viewer, bolts.x(row, age), bolts.y(row, age));
    }
}
