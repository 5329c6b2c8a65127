package dev.naadam.loadtest.emulator.relay;

import dev.naadam.server.udp.SocketDrops;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Stands between bots and servers. One thread blocks on all sockets and notes when each datagram came, one sends what is
 * due: neither polls, so what is told and what happens differ by how exactly this system wakes a thread, and not by a grid.
 * Used by any thread.
 */
public final class Relay implements AutoCloseable {

    /** Holds what comes while both threads are held back for a quarter of a second, at 128 Hz. */
    private static final int BUFFER_BYTES = 64 << 10;

    private final Arrivals arrivals;
    private final Sending sending;
    private final Departures departures;
    private final Thread reader;
    private final Thread sender;
    private final List<DatagramChannel> channels = new ArrayList<>();
    private final Set<Integer> ports = new HashSet<>();

    private Relay(LongSupplier nanoClock) throws IOException {
        this.departures = new Departures(nanoClock, Departures.MAX_FLIGHTS);
        this.arrivals = new Arrivals(departures, nanoClock);
        this.sending = new Sending(departures, nanoClock);
        this.reader = Thread.ofPlatform().name("network-in").daemon().unstarted(arrivals);
        this.sender = Thread.ofPlatform().name("network-out").daemon().unstarted(sending);
    }

    /** Starts its threads; {@link IOException} if the system gives no selector. */
    public static Relay start(LongSupplier nanoClock) throws IOException {
        Relay relay = new Relay(nanoClock);
        relay.reader.start();
        relay.sender.start();
        return relay;
    }

    /**
     * A line for one bot.
     *
     * @param name of the bot; with the seed it fixes what happens to its datagrams
     */
    public Line line(String name, long randomSeed) throws IOException {
        DatagramChannel outside = socket();
        Line line = new Line(this, name, randomSeed, outside);
        arrivals.add(outside, line);
        return line;
    }

    void read(Door door) {
        arrivals.add(door.inside(), door);
    }

    /** Ends it and says what it did; what is on the way is lost. */
    public RelayFigures finish() throws InterruptedException {
        long receiveDrops = SocketDrops.ofPorts(ports());
        close();
        reader.join();
        sender.join();
        return new RelayFigures(
                sending.carried(),
                arrivals.lost(),
                arrivals.overflowed(),
                arrivals.unexpected(),
                arrivals.tooLong(),
                sending.unsent(),
                receiveDrops,
                sending.latenessMicros(50),
                sending.latenessMicros(99));
    }

    /** Ends its threads soon; they close the sockets. */
    @Override
    public void close() {
        departures.close();
        arrivals.close();
        synchronized (channels) {
            for (DatagramChannel channel : channels) {
                try {
                    channel.close();
                } catch (IOException e) {
                    // nothing is left of it either way
                }
            }
        }
    }

    private Set<Integer> ports() {
        synchronized (channels) {
            return Set.copyOf(ports);
        }
    }

    /** Its own from now on: closed with it. */
    DatagramChannel socket() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER_BYTES);
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        synchronized (channels) {
            channels.add(channel);
            ports.add(((InetSocketAddress) channel.getLocalAddress()).getPort());
        }
        return channel;
    }
}
