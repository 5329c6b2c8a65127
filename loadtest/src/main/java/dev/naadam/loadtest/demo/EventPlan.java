package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.event.BotTeam;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The event that the demo plays.
 *
 * @param teams who takes part, best seed first
 * @param options of the arena, the same in every match
 * @param tickRateHz ticks a second
 * @param randomSeed fixes bots and network
 * @param population whose people the players are; null: no network is emulated
 * @param killsHost whether the server that hosts the final is killed while it is being played
 */
public record EventPlan(
        List<BotTeam> teams,
        SortedMap<String, String> options,
        int tickRateHz,
        long randomSeed,
        @Nullable Population population,
        boolean killsHost) {

    public EventPlan {
        teams = List.copyOf(teams);
        options = new TreeMap<>(options);
    }

    String title() {
        StringBuilder text = new StringBuilder();
        options.forEach(
                (name, value) -> text.append(", ").append(name).append(' ').append(value));
        return teams.size() + " teams of " + teams.getFirst().players().size() + " bots, arena" + text + ", "
                + tickRateHz + " Hz, random seed " + randomSeed;
    }
}
