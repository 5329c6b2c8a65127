package dev.naadam.loadtest.emulator.relay;

import dev.naadam.loadtest.emulator.OneWay;
import dev.naadam.protocol.ProtocolLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The relay's reading thread: takes every datagram at once and asks its link when it arrives. */
final class Arrivals implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** Datagrams read from one socket before the next has its turn. */
    private static final int MAX_BATCH = 64;

    private final Departures departures;
    private final LongSupplier nanoClock;
    private final Selector selector;
    private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();
    // one byte more than allowed, so that what is too long is seen to be
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(ProtocolLimits.MAX_DATAGRAM_BYTES + 1);
    private long lost;
    private long overflowed;
    private long unexpected;
    private long tooLong;

    /** A socket and whose it is: a {@link Door} or a {@link Line}. */
    private record Newcomer(DatagramChannel channel, Object owner) {}

    Arrivals(Departures departures, LongSupplier nanoClock) throws IOException {
        this.departures = departures;
        this.nanoClock = nanoClock;
        this.selector = Selector.open();
    }

    /** Reads a bot's side. Any thread. */
    void add(DatagramChannel channel, Door door) {
        register(new Newcomer(channel, door));
    }

    /** Reads the servers' side. Any thread. */
    void add(DatagramChannel channel, Line line) {
        register(new Newcomer(channel, line));
    }

    private void register(Newcomer newcomer) {
        newcomers.add(newcomer);
        selector.wakeup();
    }

    /** Ends the thread. Any thread. */
    void close() {
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("the selector did not close: {}", e.toString());
        }
    }

    @Override
    public void run() {
        try {
            while (selector.isOpen()) {
                for (Newcomer next = newcomers.poll(); next != null; next = newcomers.poll()) {
                    next.channel.register(selector, SelectionKey.OP_READ, next.owner);
                }
                selector.select(this::read);
            }
        } catch (ClosedSelectorException e) {
            LOG.debug("the network was closed");
        } catch (IOException | RuntimeException e) {
            // its bots fall silent, and the run is not valid
            LOG.error("the network has failed", e);
        }
    }

    private void read(SelectionKey key) {
        DatagramChannel channel = (DatagramChannel) key.channel();
        try {
            for (int i = 0; i < MAX_BATCH; i++) {
                SocketAddress from = channel.receive(buffer.clear());
                if (from == null) {
                    return;
                }
                take(key.attachment(), from, nanoClock.getAsLong());
            }
        } catch (IOException e) {
            // an ICMP error for an earlier datagram: whoever waits for an answer will notice
            LOG.debug("nothing read: {}", e.toString());
        }
    }

    private void take(Object owner, SocketAddress from, long nowNanos) {
        buffer.flip();
        if (buffer.remaining() > ProtocolLimits.MAX_DATAGRAM_BYTES) {
            tooLong++;
        } else if (owner instanceof Door door) {
            depart(door, door.server(), true, door.upward(from, nowNanos));
        } else if (owner instanceof Line line) {
            takeFromServer(line.door((InetSocketAddress) from), nowNanos);
        }
    }

    private void takeFromServer(@Nullable Door door, long nowNanos) {
        SocketAddress bot = door == null ? null : door.bot();
        if (door == null || bot == null) {
            unexpected++;
        } else {
            depart(door, bot, false, door.downward(buffer, nowNanos));
        }
    }

    private void depart(Door door, SocketAddress destination, boolean isUpward, long dueNanos) {
        if (dueNanos == OneWay.LOST) {
            lost++;
        } else if (!departures.add(door, destination, isUpward, buffer, dueNanos)) {
            overflowed++;
        }
    }

    // the rest after the thread has ended

    long lost() {
        return lost;
    }

    long overflowed() {
        return overflowed;
    }

    long unexpected() {
        return unexpected;
    }

    long tooLong() {
        return tooLong;
    }
}
