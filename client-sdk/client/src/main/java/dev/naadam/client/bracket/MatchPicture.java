package dev.naadam.client.bracket;

import java.util.List;

/**
 * A match in a tree: two lines, and one for a note.
 *
 * @param id its name, by which others say that its winner plays in them
 * @param round from 1
 * @param number within the round, from 1
 * @param sides two
 * @param run how it is held
 */
public record MatchPicture(String id, int round, int number, List<Side> sides, Run run) {

    public MatchPicture {
        sides = List.copyOf(sides);
    }

    /** Whether two teams meet in it. */
    boolean isContest() {
        return sides.stream().allMatch(Side::isTeam);
    }

    /** The match in one line. */
    String line() {
        Side a = sides.getFirst();
        Side b = sides.getLast();
        String middle = a.score.isEmpty() ? " against " : " " + a.score + " : " + b.score + " ";
        String note = run.note();
        return id + "  " + a.name + middle + b.name + (note.isEmpty() ? "" : "  (" + note + ")");
    }

    /**
     * Who plays.
     *
     * @param name of the team, {@link #UNKNOWN} or {@link #NOBODY}
     * @param score as it is shown, such as {@code 2}; may be empty
     * @param isWinner whether this side has won
     * @param winnerOf whose winner comes here, the id of a match; empty for everybody else
     */
    public record Side(String name, String score, boolean isWinner, String winnerOf) {

        /** In the place of a name: it will turn out who. */
        public static final String UNKNOWN = "?";

        /** In the place of a name: nobody will come. */
        public static final String NOBODY = "-";

        boolean isTeam() {
            return !name.equals(UNKNOWN) && !name.equals(NOBODY);
        }
    }

    /**
     * How a match is held.
     *
     * @param isRunning whether its teams have been called
     * @param region where it is played; empty while it is not known
     * @param grade how even the lines of both teams were, A to D; empty: not measured
     */
    public record Run(boolean isRunning, String region, String grade) {

        /** Nothing is known. */
        public static final Run UNKNOWN = new Run(false, "", "");

        /** What is drawn of it; may be empty. */
        String note() {
            if (isRunning) {
                return region.isEmpty() ? "in the lobby" : region + " live";
            }
            return (region + " " + grade).strip();
        }
    }
}
