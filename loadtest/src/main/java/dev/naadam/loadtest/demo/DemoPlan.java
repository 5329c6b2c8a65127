package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.fleet.SwarmPlan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo plays.
 *
 * @param plan one match
 * @param population whose people the players are; null: no network is emulated
 * @param botProcesses how many of its bots, the last ones, have a process of their own; at least one has none, to watch
 *     through
 * @param shortest that the match can last
 * @param longest that it can last
 */
public record DemoPlan(
        SwarmPlan plan, @Nullable Population population, int botProcesses, Duration shortest, Duration longest) {

    /** Five against five. */
    public static final int PLAYERS = 10;

    /** The game that is told round by round. */
    public static final String ARENA = "arena";

    /** Checks what a user can get wrong: {@link IllegalArgumentException} with a sentence for them. */
    public DemoPlan {
        if (botProcesses < 0 || botProcesses >= plan.bots()) {
            throw new IllegalArgumentException(
                    "--bot-processes: " + botProcesses + " (expected: 0 to " + (plan.bots() - 1) + ")");
        }
    }

    /** What its server is told: to serve every region of the country, each with a beacon. */
    List<String> serverOptions() {
        return Regions.options(population);
    }

    /** Bots in this process. */
    int botsHere() {
        return plan.bots() - botProcesses;
    }

    String title() {
        return plan.game().name() + options() + ", " + plan.bots() + " bots, "
                + plan.setup().tickRateHz() + " Hz, random seed " + plan.randomSeed();
    }

    Teller teller() {
        return plan.game().name().equals(ARENA)
                ? new ArenaTeller(Cast.DEMO, plan.setup().tickRateHz())
                : new WorkloadTeller(Cast.DEMO);
    }

    private String options() {
        StringBuilder text = new StringBuilder();
        plan.setup()
                .options()
                .forEach((name, value) ->
                        text.append(", ").append(name).append(' ').append(value));
        return text.toString();
    }
}
