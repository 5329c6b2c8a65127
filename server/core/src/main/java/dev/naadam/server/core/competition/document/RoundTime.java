package dev.naadam.server.core.competition.document;

/**
 * When a round begins.
 *
 * @param stage from 1
 * @param round from 1, in all groups of the stage
 * @param notBefore no lobby of it opens earlier; by hand: each match of it has to be scheduled
 */
public record RoundTime(int stage, int round, Moment notBefore) {}
