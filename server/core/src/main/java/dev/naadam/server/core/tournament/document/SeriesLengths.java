package dev.naadam.server.core.tournament.document;

import dev.naadam.server.core.tournament.match.Series;

/**
 * Games of the matches of a stage at most: 1, 3, 5 or 7.
 *
 * @param usual of most
 * @param deciding of the final of a bracket, of GSL matches that take a team out or on, and of Major Swiss matches that may do so
 */
public record SeriesLengths(int usual, int deciding) {

    /** The same for all. */
    public static SeriesLengths all(int bestOf) {
        return new SeriesLengths(bestOf, bestOf);
    }

    /** Of a match without draws. */
    public Series series(boolean isDeciding) {
        return new Series(isDeciding ? deciding : usual, false);
    }
}
