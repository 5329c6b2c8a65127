package dev.naadam.server.core.tournament.standing;

import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.match.Side;

/**
 * A match from one side.
 *
 * @param opponent the other team
 * @param share what it got of the win
 * @param lead games won less games lost
 * @param pointLead points in those games made less points allowed, 0 where they are not known
 */
record Encounter(int opponent, Share share, int lead, int pointLead) {

    /** Of the win of a match. */
    enum Share {
        WIN(2),
        DRAW(1),
        LOSS(0);

        private final int halves;

        Share(int halves) {
            this.halves = halves;
        }

        int halves() {
            return halves;
        }

        int points(Points points) {
            return switch (this) {
                case WIN -> points.win();
                case DRAW -> points.draw();
                case LOSS -> points.loss();
            };
        }
    }

    static int sumOfLeads(Iterable<Score> games, Side side) {
        int sum = 0;
        for (Score game : games) {
            sum += game.lead(side);
        }
        return sum;
    }
}
