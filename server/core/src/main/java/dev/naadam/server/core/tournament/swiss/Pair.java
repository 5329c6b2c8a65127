package dev.naadam.server.core.tournament.swiss;

/**
 * Two who are to meet.
 *
 * @param high the higher one by the order of the round
 * @param low the lower one
 */
public record Pair(int high, int low) {}
