package dev.naadam.client;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives one session on a thread of its own: waits for datagrams or for what is due next. An input leaves up to a
 * millisecond after it was due, the resolution of a selector; the input clock does not see that delay as its own.
 */
final class NetworkLoop {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkLoop.class);

    /** How old published statistics may get. */
    private static final long PUBLISH_NANOS = 100_000_000L;

    /** Datagrams read before what is due gets its turn. */
    private static final int MAX_BATCH = 64;

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final ClientSession session;
    private final Mailbox mailbox;
    private final PlayerSocket socket;
    private final boolean isOwnSocket;
    private final DatagramChannel channel;
    private final Selector selector;
    // one byte more than allowed, so that what is too long is seen to be
    private final byte[] datagram = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES + 1];
    private final ByteBuffer inBuffer = ByteBuffer.wrap(datagram);
    private final ByteBuffer outBuffer = ByteBuffer.allocateDirect(ProtocolLimits.MAX_DATAGRAM_BYTES);
    private final DatagramSink out = this::send;

    private volatile boolean isClosing;
    private volatile ClientStatistics statistics;
    private volatile PredictionErrors predictionErrors = PredictionErrors.NONE;
    private @Nullable WireAddress lastTo;
    private @Nullable InetSocketAddress lastAddress;
    private long publishedNanos;

    /**
     * Sends nothing yet.
     *
     * @param shared the player's own; null: one that is closed with the session
     * @throws IOException if the system gives no socket
     */
    NetworkLoop(ClientSession session, Mailbox mailbox, @Nullable PlayerSocket shared) throws IOException {
        this.session = session;
        this.mailbox = mailbox;
        this.statistics = session.statistics();
        this.isOwnSocket = shared == null;
        this.socket = shared == null ? PlayerSocket.open() : shared;
        this.channel = socket.channel();
        this.selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
    }

    ClientStatistics statistics() {
        return statistics;
    }

    PredictionErrors predictionErrors() {
        return predictionErrors;
    }

    /** Asks the loop to say goodbye and end. Any thread. */
    void close() {
        isClosing = true;
        selector.wakeup();
    }

    /** Drives the session to its end and says what that was. Called once. */
    Mailbox.Standing run() {
        try (selector) {
            runSession();
            if (isOwnSocket) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.debug("the socket did not close: {}", e.toString());
        }
        mailbox.nextInput = null;
        publish();
        return standing();
    }

    private void runSession() {
        try {
            session.connect(System.nanoTime());
            while (!session.state().isTerminal()) {
                turn();
            }
        } catch (IOException | RuntimeException e) {
            // the socket broke, or the game's input source threw: the server is told, and the game sees CLOSED
            LOG.error("the connection ends", e);
            session.close(out);
        }
    }

    private void turn() throws IOException {
        long waitNanos = session.nextDueNanos() - System.nanoTime();
        if (waitNanos > 0 && !isClosing) {
            // rounded up: waking too early would spin through the last fraction of a millisecond
            selector.select((waitNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
            selector.selectedKeys().clear();
        }
        read();
        if (isClosing) {
            session.close(out);
        }
        session.advance(System.nanoTime(), out);
        mailbox.nextInput = session.nextInput();
        if (session.state() != mailbox.standing.state() || System.nanoTime() - publishedNanos >= PUBLISH_NANOS) {
            publish();
        }
    }

    private void read() throws IOException {
        for (int i = 0; i < MAX_BATCH && channel.receive(inBuffer.clear()) != null; i++) {
            session.receive(datagram, inBuffer.position(), System.nanoTime(), out);
        }
    }

    private void send(WireAddress to, byte[] packet, int length) {
        try {
            channel.send(outBuffer.clear().put(packet, 0, length).flip(), address(to));
        } catch (IOException e) {
            // no route, or a full buffer: to the protocol this is a lost datagram
            LOG.debug("a datagram was not sent: {}", e.toString());
        }
    }

    /** In steady play all datagrams go to one address. */
    private InetSocketAddress address(WireAddress to) {
        InetSocketAddress address = lastAddress;
        if (address == null || !to.equals(lastTo)) {
            address = to.toSocketAddress();
            lastTo = to;
            lastAddress = address;
        }
        return address;
    }

    private void publish() {
        publishedNanos = System.nanoTime();
        statistics = session.statistics();
        predictionErrors = mailbox.predictionErrors();
        if (!session.state().isTerminal()) {
            // the end of a session need not be the end of the connection: whoever runs this decides
            mailbox.standing = standing();
        }
    }

    private Mailbox.Standing standing() {
        return new Mailbox.Standing(session.state(), session.refuseReason(), session.disconnectReason());
    }
}
