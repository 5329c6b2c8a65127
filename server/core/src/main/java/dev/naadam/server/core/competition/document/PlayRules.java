package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.equalise.DifferencePolicy;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a match is played with, and where.
 *
 * @param game name of a game
 * @param setup the game's own options; the map of each match is added
 * @param tickRateHz ticks a second
 * @param maps which maps, and how they are chosen
 * @param region where
 * @param equalise whether players' lines are padded towards the longest one
 * @param onDifference what happens if a line is not what was promised
 */
public record PlayRules(
        String game,
        SortedMap<String, String> setup,
        int tickRateHz,
        MapRules maps,
        RegionPolicy region,
        boolean equalise,
        DifferencePolicy onDifference) {

    public PlayRules {
        setup = Collections.unmodifiableSortedMap(new TreeMap<>(setup));
    }
}
