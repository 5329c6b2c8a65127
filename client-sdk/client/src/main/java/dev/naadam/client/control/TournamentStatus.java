package dev.naadam.client.control;

import org.jspecify.annotations.Nullable;

/**
 * How a tournament stands.
 *
 * @param id of the tournament
 * @param name for people
 * @param state in the node's words, such as {@code draft} or {@code running}
 * @param number of the last thing that was ordered or happened: where {@link TournamentApi#follow} goes on
 * @param teams how many are registered
 * @param champion name of the team that has won; null while it is not over
 */
public record TournamentStatus(
        String id,
        String name,
        String state,
        long number,
        int teams,
        @Nullable String champion) {

    /** Whether nothing will be played any more. */
    public boolean isOver() {
        return state.equals("over") || state.equals("cancelled");
    }

    /** Whether teams may say that they are there. */
    public boolean isCheckInOpen() {
        return state.equals("check-in");
    }

    /** One line about it. */
    public String title() {
        return name + ": " + state + ", " + teams + " teams" + (champion == null ? "" : ", champion: " + champion);
    }
}
