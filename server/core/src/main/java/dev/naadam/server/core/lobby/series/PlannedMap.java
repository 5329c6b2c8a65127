package dev.naadam.server.core.lobby.series;

import org.jspecify.annotations.Nullable;

/**
 * A map that is played if the series lasts so long.
 *
 * @param map its name; empty: the game's own choice
 * @param pickedBy null: it was left over, or there was nothing to choose
 * @param sideOfA the side on which team A begins; empty: the game's own choice
 */
public record PlannedMap(String map, @Nullable Corner pickedBy, String sideOfA) {}
