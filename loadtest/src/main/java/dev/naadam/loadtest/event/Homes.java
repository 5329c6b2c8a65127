package dev.naadam.loadtest.event;

import dev.naadam.client.measure.RegionBeacon;
import dev.naadam.loadtest.emulator.City;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.emulator.Resident;
import dev.naadam.loadtest.emulator.relay.EmulatedNetwork;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.fleet.Route;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where teams of bots live, each in a city of its own, and the network between them and the servers; or nothing of that. Any
 * thread.
 */
public final class Homes implements AutoCloseable {

    private final @Nullable Country country;

    private record Country(EmulatedNetwork network, List<City> cities, Map<String, Resident> residents) {

        Resident resident(String player) {
            Resident resident = residents.get(player);
            if (resident == null) {
                throw new NoSuchElementException("player: " + player + " lives nowhere");
            }
            return resident;
        }
    }

    private Homes(@Nullable Country country) {
        this.country = country;
    }

    /**
     * Starts the network.
     *
     * @param population whose people the bots are; null: nothing is between them and the servers
     */
    public static Homes start(
            @Nullable Population population, long randomSeed, List<BotTeam> teams, LongSupplier nanoClock)
            throws IOException {
        if (population == null) {
            return new Homes(null);
        }
        List<City> cities = cities(population, teams.size());
        Map<String, Resident> residents = new HashMap<>();
        for (int team = 0; team < teams.size(); team++) {
            for (String player : teams.get(team).players()) {
                residents.put(player, population.resident(residents.size(), cities.get(team)));
            }
        }
        EmulatedNetwork network = EmulatedNetwork.start(population, randomSeed, nanoClock);
        return new Homes(new Country(network, cities, residents));
    }

    /** Whether there is a country, of which the fairest region can be chosen. */
    public boolean areEmulated() {
        return country != null;
    }

    /** The city of a team by its number; empty without a network. */
    public String city(int team) {
        return country == null ? "" : country.cities.get(team).name();
    }

    /** How players reach beacons. */
    public MeasuredPlayers.Ways ways() {
        Country here = country;
        if (here == null) {
            return (player, beacon) -> beacon;
        }
        Map<String, EmulatedNetwork.Household> households = new HashMap<>();
        return (player, beacon) -> {
            synchronized (households) {
                EmulatedNetwork.Household household = households.get(player);
                if (household == null) {
                    household = here.network.household(player, here.resident(player));
                    households.put(player, household);
                }
                return at(beacon, household);
            }
        };
    }

    private static RegionBeacon at(RegionBeacon beacon, EmulatedNetwork.Household household) throws IOException {
        InetSocketAddress door =
                household.toward(beacon.region(), beacon.address().toSocketAddress());
        return new RegionBeacon(beacon.region(), WireAddress.of(door));
    }

    /** How a player reaches a match in this region. */
    public synchronized Route route(String player, String region) throws IOException {
        Country here = country;
        return here == null ? Route.DIRECT : here.network.home(player, here.resident(player), region)::toward;
    }

    /** What the network did; null if there was none. Ends it. */
    public @Nullable NetworkFigures finish() throws InterruptedException {
        return country == null ? null : country.network.finish();
    }

    @Override
    public void close() {
        if (country != null) {
            country.network.close();
        }
    }

    /** Those of the first people who are no neighbours. */
    private static List<City> cities(Population population, int count) {
        List<City> cities = new ArrayList<>();
        for (int number = 0; cities.size() < count; number++) {
            City city = population.resident(number).city();
            if (!cities.contains(city)
                    || cities.size() >= population.country().cities().size()) {
                cities.add(city);
            }
        }
        return cities;
    }
}
