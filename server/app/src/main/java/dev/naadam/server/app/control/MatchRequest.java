package dev.naadam.server.app.control;

import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The match an organizer asks for; nothing in it is checked yet but its types.
 *
 * @param game name of a game
 * @param setup the game's own options
 * @param teams who plays
 * @param tickRateHz ticks a second
 * @param randomSeed null: one is drawn
 * @param region {@link FairPlacing#FAIR}: where it is fairest; null: here
 * @param terms whether lines are equalised, and what happens if they are not as promised; no promises yet
 * @param durability what happens to it if its server dies
 */
public record MatchRequest(
        String game,
        SortedMap<String, String> setup,
        List<Team> teams,
        int tickRateHz,
        @Nullable Long randomSeed,
        @Nullable String region,
        DeliveryTerms terms,
        Durability durability) {

    /** Tick rate of a match whose organizer names none: that of most shooters. */
    public static final int DEFAULT_TICK_RATE_HZ = 60;

    /** A match that ends with its server. */
    public MatchRequest(
            String game,
            SortedMap<String, String> setup,
            List<Team> teams,
            int tickRateHz,
            @Nullable Long randomSeed,
            @Nullable String region,
            DeliveryTerms terms) {
        this(game, setup, teams, tickRateHz, randomSeed, region, terms, Durability.NONE);
    }

    public MatchRequest {
        setup = Collections.unmodifiableSortedMap(new TreeMap<>(setup));
        teams = List.copyOf(teams);
    }
}
