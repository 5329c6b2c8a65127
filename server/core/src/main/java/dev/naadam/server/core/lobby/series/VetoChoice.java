package dev.naadam.server.core.lobby.series;

/**
 * A step of a veto that was taken.
 *
 * @param by whose turn it was
 * @param action what was done
 * @param choice a map, a side, a region, or the part {@code A} or {@code B}
 * @param isDrawn whether the team's time was over, and the lot decided
 */
public record VetoChoice(Corner by, VetoAction action, String choice, boolean isDrawn) {}
