package dev.naadam.server.core.lobby.series;

/**
 * One step of a veto.
 *
 * @param part who takes it: the team that plays this part, which is its corner unless a team chose its part
 * @param action what it does
 */
public record VetoStep(Corner part, VetoAction action) {}
