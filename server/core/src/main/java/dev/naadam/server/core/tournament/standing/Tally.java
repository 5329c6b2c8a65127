package dev.naadam.server.core.tournament.standing;

/**
 * What a team has done so far.
 *
 * @param wins on the field, awarded and by bye
 * @param draws level matches
 * @param losses on the field and forfeited
 * @param byes of the wins, those without an opponent
 * @param points by the points of the format
 */
public record Tally(int wins, int draws, int losses, int byes, int points) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Matches that count, byes included. */
    public int played() {
        return wins + draws + losses;
    }

    /** Wins less losses: what a team is worth to its opponents' difficulty. */
    public int balance() {
        return wins - losses;
    }

    Tally with(Encounter.Share share, Points by) {
        int more = points + share.points(by);
        return switch (share) {
            case WIN -> new Tally(wins + 1, draws, losses, byes, more);
            case DRAW -> new Tally(wins, draws + 1, losses, byes, more);
            case LOSS -> new Tally(wins, draws, losses + 1, byes, more);
        };
    }

    Tally withBye(Points by) {
        return new Tally(wins + 1, draws, losses, byes + 1, points + by.win());
    }

    @Override
    public String toString() {
        return draws == 0 ? wins + "-" + losses : wins + "-" + draws + "-" + losses;
    }
}
