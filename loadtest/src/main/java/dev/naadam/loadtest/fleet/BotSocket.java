package dev.naadam.loadtest.fleet;

import dev.naadam.client.ClientSession;
import dev.naadam.client.DatagramSink;
import dev.naadam.client.ServerPort;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * One bot's own UDP socket: a port of its own, as every player has. Not connected, because the server answers from two
 * ports. What the system does not take or refuses is dropped, as a network would, and counted.
 */
final class BotSocket implements DatagramSink, AutoCloseable {

    /** Holds what comes during a pause of the JVM of 250 ms at 128 Hz. */
    private static final int RECEIVE_BUFFER_BYTES = 64 << 10;

    private final DatagramChannel channel;
    private final ByteBuffer sendBuffer = ByteBuffer.allocateDirect(ProtocolLimits.MAX_DATAGRAM_BYTES);
    private final Route route;
    private final InetSocketAddress handshakeAddress;
    private @Nullable InetSocketAddress gameAddress;
    private @Nullable ClientSession session;
    private long sendDrops;

    BotSocket(WireAddress handshake, Route route) throws IOException {
        this.route = route;
        this.handshakeAddress = route.toward(handshake.toSocketAddress());
        this.channel = DatagramChannel.open(
                handshake.ip().length == 4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_BYTES);
            channel.bind(null);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Whose datagrams it sends: the session knows the game port as soon as there is one. */
    void serve(ClientSession owner) {
        session = owner;
    }

    void register(Selector selector, Object attachment) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, attachment);
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    long sendDrops() {
        return sendDrops;
    }

    /** Reads one datagram; false if there is none. */
    boolean receive(ByteBuffer into) {
        into.clear();
        try {
            return channel.receive(into) != null;
        } catch (IOException e) {
            // an ICMP error for an earlier datagram: whoever waits for an answer will notice
            return false;
        }
    }

    @Override
    public void send(ServerPort port, byte[] packet, int length) {
        sendBuffer.clear().put(packet, 0, length).flip();
        try {
            InetSocketAddress to = port == ServerPort.HANDSHAKE ? handshakeAddress : gameAddress();
            if (to == null || channel.send(sendBuffer, to) == 0) {
                sendDrops++;
            }
        } catch (IOException e) {
            sendDrops++;
        }
    }

    private @Nullable InetSocketAddress gameAddress() throws IOException {
        if (gameAddress == null && session != null && session.gameAddress() != null) {
            gameAddress = route.toward(session.gameAddress().toSocketAddress());
        }
        return gameAddress;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
