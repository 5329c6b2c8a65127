package dev.naadam.loadtest.demo;

import dev.naadam.client.measure.RegionBeacon;
import dev.naadam.loadtest.emulator.City;
import dev.naadam.loadtest.emulator.Country;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.emulator.Resident;
import dev.naadam.loadtest.emulator.Site;
import dev.naadam.loadtest.emulator.relay.EmulatedNetwork;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.event.MeasuredPlayers;
import dev.naadam.loadtest.fleet.Routes;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where the demo's two teams live, and the network between them and the server; or nothing of that. */
final class DemoNetwork implements AutoCloseable {

    private final Cast cast;
    private final @Nullable Towns towns;

    private record Towns(Population population, List<City> ofTeams, EmulatedNetwork network) {

        City ofSlot(int slot, int players) {
            return ofTeams.get(slot < players / 2 ? 0 : 1);
        }
    }

    private DemoNetwork(Cast cast, @Nullable Towns towns) {
        this.cast = cast;
        this.towns = towns;
    }

    /** Starts it; a population of null: nothing is between the bots and the server. */
    static DemoNetwork start(DemoPlan demo, Cast cast, LongSupplier nanoClock) throws IOException {
        Population population = demo.population();
        if (population == null) {
            return new DemoNetwork(cast, null);
        }
        EmulatedNetwork network = EmulatedNetwork.start(population, demo.plan().randomSeed(), nanoClock);
        return new DemoNetwork(cast, new Towns(population, twoCities(population), network));
    }

    /** Whether there is a country, of which the fairest region can be chosen. */
    boolean isEmulated() {
        return towns != null;
    }

    /** How these of the players reach beacons who play in this process; the others reach them as they play, directly. */
    MeasuredPlayers.Ways ways(int playersHere) throws IOException {
        Towns there = towns;
        if (there == null) {
            return (player, beacon) -> beacon;
        }
        List<EmulatedNetwork.Household> households = new ArrayList<>();
        for (int slot = 0; slot < playersHere; slot++) {
            City city = there.ofSlot(slot, cast.players().size());
            households.add(there.network.household(cast.player(slot), there.population.resident(slot, city)));
        }
        return (player, beacon) -> {
            int slot = cast.players().indexOf(player);
            return slot >= playersHere ? beacon : at(beacon, households.get(slot));
        };
    }

    private static RegionBeacon at(RegionBeacon beacon, EmulatedNetwork.Household household) throws IOException {
        InetSocketAddress door =
                household.toward(beacon.region(), beacon.address().toSocketAddress());
        return new RegionBeacon(beacon.region(), WireAddress.of(door));
    }

    /** How the bots reach a match in this region. */
    Routes routes(String region) {
        Towns there = towns;
        return there == null
                ? Routes.DIRECT
                : (match, slot) -> {
                    City city = there.ofSlot(slot, cast.players().size());
                    Resident resident = there.population.resident(slot, city);
                    return there.network.home(cast.player(slot), resident, region)::toward;
                };
    }

    /** Who comes from where, and where they meet; empty without a network. */
    String title(String region) {
        if (towns == null) {
            return "";
        }
        Country country = towns.population.country();
        String where = country.regions().contains(region) ? name(country.site(region)) : region;
        return cast.team(0) + " of " + name(towns.ofTeams.getFirst()) + " meet " + cast.team(1) + " of "
                + name(towns.ofTeams.getLast()) + " in " + where;
    }

    /** What it did; null without a network. Ends it. */
    @Nullable NetworkFigures finish() throws InterruptedException {
        return towns == null ? null : towns.network.finish();
    }

    @Override
    public void close() {
        if (towns != null) {
            towns.network.close();
        }
    }

    /** Of the first two people who are no neighbours. */
    private static List<City> twoCities(Population population) {
        City first = population.resident(0).city();
        int number = 1;
        while (population.resident(number).city().equals(first)) {
            number++;
        }
        return List.of(first, population.resident(number).city());
    }

    private static String name(City city) {
        return city.name() + " (" + city.localName() + ")";
    }

    private static String name(Site site) {
        return "region " + site.region() + " (" + site.city() + " " + site.localName() + ")";
    }
}
