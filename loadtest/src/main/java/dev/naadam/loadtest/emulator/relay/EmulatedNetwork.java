package dev.naadam.loadtest.emulator.relay;

import dev.naadam.loadtest.emulator.Link;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.emulator.Resident;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A country between bots and servers: who lives where, and a line for each of them. Used by one thread, as its calls say. */
public final class EmulatedNetwork implements AutoCloseable {

    /**
     * What a round trip takes beside its link: half a millisecond in the mean until a bot looks at its socket, and the
     * waking of threads. Measured between two idle cores, 0.9 to 1.2 ms; links are shorter by it, so that the whole is what
     * was told.
     */
    private static final long BESIDE_MICROS = 900;

    private static final double PERMILLE = 1000;

    private final Population population;
    private final long randomSeed;
    private final Relay relay;
    private final List<Home> homes = new ArrayList<>();

    private EmulatedNetwork(Population population, long randomSeed, Relay relay) {
        this.population = population;
        this.randomSeed = randomSeed;
        this.relay = relay;
    }

    /**
     * Starts its threads.
     *
     * @param randomSeed fixes what happens to datagrams, as it fixes the population
     */
    public static EmulatedNetwork start(Population population, long randomSeed, LongSupplier nanoClock)
            throws IOException {
        return new EmulatedNetwork(population, randomSeed, Relay.start(nanoClock));
    }

    /** A bot at home: any of its server's ports is as far as the region it plays in. */
    public final class Home {

        private final String player;
        private final Resident resident;
        private final String region;
        private final Link link;
        private final Line line;

        private Home(String player, Resident resident, String region) throws IOException {
            this.player = player;
            this.resident = resident;
            this.region = region;
            this.link = population.link(resident, region);
            this.line = relay.line(player, randomSeed);
        }

        /** Where the bot reaches a server of its region. Any thread. */
        public InetSocketAddress toward(InetSocketAddress server) throws IOException {
            return line.toward(server, link.without(BESIDE_MICROS));
        }

        private BotLink figures() {
            return new BotLink(
                    player,
                    resident.city().name(),
                    resident.access().word(),
                    region,
                    link.rttMicros(),
                    link.jitterMicros(),
                    link.loss() * PERMILLE,
                    line.seen());
        }
    }

    /**
     * Connects a bot.
     *
     * @param resident who it is
     * @param region where it plays, one of the country's
     */
    public Home home(String player, Resident resident, String region) throws IOException {
        Home home = new Home(player, resident, region);
        homes.add(home);
        return home;
    }

    /** A bot before its match: a beacon is as far as the region it stands for. */
    public final class Household {

        private final Resident resident;
        private final Line line;

        private Household(String player, Resident resident) throws IOException {
            this.resident = resident;
            this.line = relay.line(player, randomSeed);
        }

        /** Where the bot reaches the beacon of a region, one of the country's. Any thread. */
        public InetSocketAddress toward(String region, InetSocketAddress beacon) throws IOException {
            return line.toward(beacon, population.link(resident, region).without(BESIDE_MICROS));
        }
    }

    /** Connects a bot to the beacons of all regions. */
    public Household household(String player, Resident resident) throws IOException {
        return new Household(player, resident);
    }

    /** Ends it and says what it did. */
    public NetworkFigures finish() throws InterruptedException {
        RelayFigures figures = relay.finish();
        return new NetworkFigures(
                population.country().name(), homes.stream().map(Home::figures).toList(), figures);
    }

    @Override
    public void close() {
        relay.close();
    }
}
