package dev.naadam.server.core.tournament.standing;

/**
 * The place of a team whose way has ended.
 *
 * @param rank from 1; shared by teams that went as far as each other
 * @param team its number
 */
public record Ranked(int rank, int team) {}
