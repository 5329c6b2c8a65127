package dev.naadam.server.core.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where in a team.
 *
 * @param lineup who plays, captain first; slots of every session are numbered in this order
 * @param bench who may take a player's seat
 * @param coach null: nobody
 * @param used what the team has used up
 */
public record TeamSeats(
        List<String> lineup, List<String> bench, @Nullable String coach, Used used) {

    /**
     * What a team has used up of its budgets.
     *
     * @param tacticalPauses how many it had
     * @param technicalPauses how many it had
     * @param substitutions how many it made
     */
    public record Used(int tacticalPauses, int technicalPauses, int substitutions) {

        static final Used NOTHING = new Used(0, 0, 0);

        Used pause(PauseKind kind) {
            return switch (kind) {
                case TACTICAL -> new Used(tacticalPauses + 1, technicalPauses, substitutions);
                case TECHNICAL -> new Used(tacticalPauses, technicalPauses + 1, substitutions);
                case ADMIN -> this;
            };
        }

        Used substitution() {
            return new Used(tacticalPauses, technicalPauses, substitutions + 1);
        }
    }

    public TeamSeats {
        lineup = List.copyOf(lineup);
        bench = List.copyOf(bench);
    }

    TeamSeats withLineup(List<String> players) {
        return new TeamSeats(players, bench, coach, used);
    }

    TeamSeats withCoach(@Nullable String other) {
        return new TeamSeats(lineup, bench, other, used);
    }

    TeamSeats withUsed(Used more) {
        return new TeamSeats(lineup, bench, coach, more);
    }
}
