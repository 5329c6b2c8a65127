package dev.naadam.client.control;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A match to be hosted.
 *
 * @param game name of a game on the node
 * @param setup the game's own options
 * @param teams 1 to 8, at most 64 players in all; slots are numbered in this order
 * @param tickRateHz 20 to 128
 * @param randomSeed the only source of chance in the match
 * @param region id of the region where it is played, or {@code fair}; null: where the node likes
 * @param equalise whether shorter lines are padded towards the longest one
 * @param durability {@code strict}, {@code provisional} or {@code none}: what happens to it if its server dies; null: as the
 *     node has it
 */
public record NewMatch(
        String game,
        Map<String, String> setup,
        List<Team> teams,
        int tickRateHz,
        long randomSeed,
        @Nullable String region,
        boolean equalise,
        @Nullable String durability) {

    public NewMatch {
        setup = Map.copyOf(setup);
        teams = List.copyOf(teams);
    }

    /** A match that is played where the node likes, by lines as they are. */
    public NewMatch(String game, Map<String, String> setup, List<Team> teams, int tickRateHz, long randomSeed) {
        this(game, setup, teams, tickRateHz, randomSeed, null, false, null);
    }

    /** The same in a region. */
    public NewMatch in(@Nullable String region) {
        return new NewMatch(game, setup, teams, tickRateHz, randomSeed, region, equalise, durability);
    }

    /** The same with lines of one length, as far as 30 ms of padding go. */
    public NewMatch equalised() {
        return new NewMatch(game, setup, teams, tickRateHz, randomSeed, region, true, durability);
    }

    /** The same with another promise for the case that its server dies. */
    public NewMatch durable(@Nullable String durability) {
        return new NewMatch(game, setup, teams, tickRateHz, randomSeed, region, equalise, durability);
    }

    /**
     * One side.
     *
     * @param name for spectators and results
     * @param players their names, each once in a match
     */
    public record Team(String name, List<String> players) {

        public Team {
            players = List.copyOf(players);
        }
    }
}
