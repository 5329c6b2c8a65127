package dev.naadam.loadtest.emulator.relay;

import dev.naadam.loadtest.emulator.Link;
import dev.naadam.loadtest.emulator.OneWay;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * One bot's line into the network: a socket of its own towards the servers, which see it as they would see a household
 * behind its router, and a door for each of their ports.
 */
public final class Line {

    /** Ten regions' beacons, a few nodes with their handshake and shards. */
    static final int MAX_DOORS = 64;

    private static final long MAX_RTT_NANOS = 10_000_000_000L;
    private static final int DIGITS = 3;

    private final Relay relay;
    private final String name;
    private final long randomSeed;
    private final DatagramChannel outside;
    private final Map<InetSocketAddress, Door> doors = new ConcurrentHashMap<>();
    private final Histogram pings = new Histogram(MAX_RTT_NANOS, DIGITS);

    Line(Relay relay, String name, long randomSeed, DatagramChannel outside) {
        this.relay = relay;
        this.name = name;
        this.randomSeed = randomSeed;
        this.outside = outside;
    }

    /**
     * Where this bot reaches a server. Opens a door when it is asked for the first time, with this link behind it; the
     * bot's datagrams may come from any port. Any thread.
     *
     * @throws IOException if the system gives no socket, or this bot has too many doors
     */
    public synchronized InetSocketAddress toward(InetSocketAddress server, Link link) throws IOException {
        Door door = doors.get(server);
        if (door == null) {
            if (doors.size() >= MAX_DOORS) {
                throw new IOException("network: " + name + " talks to more than " + MAX_DOORS + " ports");
            }
            String subject = name + " " + server.getPort();
            Door.Sockets sockets = new Door.Sockets(relay.socket(), outside);
            OneWay up = OneWay.of(link, randomSeed, subject + " up");
            OneWay down = OneWay.of(link, randomSeed, subject + " down");
            door = new Door(sockets, server, up, down, this::pinged);
            doors.put(server, door);
            relay.read(door);
        }
        return door.address();
    }

    @Nullable Door door(InetSocketAddress server) {
        return doors.get(server);
    }

    /** The sending thread. */
    private void pinged(long rttNanos) {
        pings.recordValue(Math.min(rttNanos, MAX_RTT_NANOS));
    }

    /** Round trips that were seen at the server's side; after the relay was closed. */
    public SeenRtt seen() {
        return SeenRtt.of(pings);
    }
}
