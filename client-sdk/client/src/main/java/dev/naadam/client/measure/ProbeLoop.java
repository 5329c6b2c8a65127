package dev.naadam.client.measure;

import dev.naadam.client.PlayerSocket;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives runs over a socket on the calling thread: a probe wakes it and is echoed before anything else is done. */
final class ProbeLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ProbeLoop.class);

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Where no beacon is. */
    private static final String NOWHERE = "";

    private final ProbeRuns runs;
    private final PlayerSocket socket;
    // one byte more than allowed, so that what is too long is seen to be
    private final byte[] datagram = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES + 1];
    private final ByteBuffer inBuffer = ByteBuffer.wrap(datagram);
    private final ByteBuffer outBuffer = ByteBuffer.allocateDirect(ProtocolLimits.MAX_DATAGRAM_BYTES);

    ProbeLoop(ProbeRuns runs, PlayerSocket socket) {
        this.runs = runs;
        this.socket = socket;
    }

    /** Drives them to their end. */
    void run() throws IOException {
        try (Selector selector = Selector.open()) {
            socket.channel().register(selector, SelectionKey.OP_READ);
            runs.start(System.nanoTime());
            while (!runs.isOver()) {
                read();
                runs.advance(System.nanoTime(), this::send);
                await(selector);
            }
        }
    }

    /**
     * The address that this machine would use towards the beacons: connecting a UDP socket asks for the route and sends
     * nothing.
     */
    static String localAddress(List<RegionBeacon> beacons) throws IOException {
        if (beacons.isEmpty()) {
            return NOWHERE;
        }
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(beacons.getFirst().address().toSocketAddress());
            InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
            return local.getAddress().getHostAddress();
        }
    }

    private void await(Selector selector) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            // a selector would not wait any more
            throw new InterruptedIOException("measuring was interrupted");
        }
        long now = System.nanoTime();
        Long due = runs.nextDueNanos(now);
        if (due != null && due - now > 0) {
            // rounded up: waking too early would spin through the last fraction of a millisecond
            selector.select((due - now + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
            selector.selectedKeys().clear();
        }
    }

    private void read() throws IOException {
        InetSocketAddress from = (InetSocketAddress) socket.channel().receive(inBuffer.clear());
        while (from != null) {
            runs.receive(WireAddress.of(from), datagram, inBuffer.position(), System.nanoTime(), this::send);
            from = (InetSocketAddress) socket.channel().receive(inBuffer.clear());
        }
    }

    private void send(WireAddress beacon, byte[] packet, int length) {
        try {
            socket.channel().send(outBuffer.clear().put(packet, 0, length).flip(), beacon.toSocketAddress());
        } catch (IOException e) {
            // no route, or a full buffer: to the protocol this is a lost datagram
            LOG.debug("a datagram was not sent: {}", e.toString());
        }
    }
}
