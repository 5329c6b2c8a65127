package dev.naadam.server.core.tournament.match;

/**
 * A match as it is laid out, before anybody is known.
 *
 * @param id its place
 * @param a where side A comes from
 * @param b where side B comes from
 * @param series how it is played
 * @param places what it gives to those whose way ends here
 */
public record Fixture(MatchId id, Slot a, Slot b, Series series, Places places) {}
