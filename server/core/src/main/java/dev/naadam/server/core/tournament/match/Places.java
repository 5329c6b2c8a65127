package dev.naadam.server.core.tournament.match;

/**
 * The places that a match gives to those whose way ends in it.
 *
 * @param winner place of the winner, 0 if the winner always goes on
 * @param loser place of a loser who does not go on; shared by the losers of the same round
 */
public record Places(int winner, int loser) {

    /** No places: they come from a table. */
    public static final Places BY_TABLE = new Places(0, 0);

    /** The winner goes on. */
    public static Places loser(int place) {
        return new Places(0, place);
    }

    /** A match for this place: the loser gets the next one. */
    public static Places decides(int place) {
        return new Places(place, place + 1);
    }
}
