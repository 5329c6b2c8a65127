package dev.naadam.server.core.competition;

import dev.naadam.server.core.tournament.match.Score;

/**
 * A map of a series as the session server reported it.
 *
 * @param match id of the session's match
 * @param map its name; empty: the game has one
 * @param score points of side A and B
 * @param stateHash of the last tick, 16 hex digits: whoever plays the recording comes to the same
 */
public record PlayedMap(String match, String map, Score score, String stateHash) {}
