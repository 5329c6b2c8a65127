package dev.naadam.loadtest;

import dev.naadam.client.control.NewMatch;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.emulator.Resident;
import dev.naadam.loadtest.emulator.relay.EmulatedNetwork;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.fleet.Routes;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.report.SwarmReport;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What is between a swarm's bots and their server: a country, or nothing. */
final class SwarmNetwork implements AutoCloseable {

    private final SwarmPlan plan;
    private final @Nullable Emulated there;

    private record Emulated(Population population, EmulatedNetwork network) {}

    private SwarmNetwork(SwarmPlan plan, @Nullable Emulated there) {
        this.plan = plan;
        this.there = there;
    }

    /**
     * Starts it.
     *
     * @param population null: nothing is between them
     */
    static SwarmNetwork start(SwarmPlan plan, @Nullable Population population, LongSupplier nanoClock)
            throws IOException {
        return new SwarmNetwork(
                plan,
                population == null
                        ? null
                        : new Emulated(population, EmulatedNetwork.start(population, plan.randomSeed(), nanoClock)));
    }

    /** Matches go round the regions: a load on all of them, and no claim that any is fair. */
    NewMatch place(NewMatch match, int number) {
        if (there == null) {
            return match;
        }
        List<String> regions = there.population.country().regions();
        return match.in(regions.get(number % regions.size()));
    }

    /** How the bots of a match in this region reach it. */
    Routes routes(String region) {
        Emulated here = there;
        return here == null
                ? Routes.DIRECT
                : (match, slot) -> {
                    Resident resident = here.population.resident(plan.botNumber(match, slot));
                    return here.network.home(plan.player(match, slot), resident, region)::toward;
                };
    }

    /** The report with what the network did; ends it. */
    SwarmReport addTo(SwarmReport report) throws InterruptedException {
        if (there == null) {
            return report;
        }
        NetworkFigures figures = there.network.finish();
        return report.over(figures);
    }

    @Override
    public void close() {
        if (there != null) {
            there.network.close();
        }
    }
}
