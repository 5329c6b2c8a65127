package dev.naadam.server.core.lobby.setup;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The game of a lobby. Which of its options names the map and which the sides is part of the setup, so that lobbies need to
 * know no game.
 *
 * @param game name of the game
 * @param tickRateHz ticks a second
 * @param options the game's own options, the same on every map of the series
 * @param mapOption the option that names the map, such as {@code map}; empty: the game has none
 * @param sideOption the option that names the side of team A, such as {@code team0-side}; empty: the game has none
 * @param sides what it can be: two words, such as {@code attack} and {@code defend}, or none
 */
public record GameTerms(
        String game,
        int tickRateHz,
        SortedMap<String, String> options,
        String mapOption,
        String sideOption,
        List<String> sides) {

    public GameTerms {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        sides = List.copyOf(sides);
    }
}
