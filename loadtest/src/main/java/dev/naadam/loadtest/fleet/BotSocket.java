package dev.naadam.loadtest.fleet;

import dev.naadam.client.DatagramSink;
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
import java.util.HashMap;
import java.util.Map;
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
    private final Map<WireAddress, InetSocketAddress> routed = new HashMap<>();
    private @Nullable WireAddress lastTo;
    private @Nullable InetSocketAddress lastAddress;
    private long sendDrops;

    BotSocket(WireAddress handshake, Route route) throws IOException {
        this.route = route;
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
    public void send(WireAddress server, byte[] packet, int length) {
        sendBuffer.clear().put(packet, 0, length).flip();
        try {
            if (channel.send(sendBuffer, address(server)) == 0) {
                sendDrops++;
            }
        } catch (IOException e) {
            sendDrops++;
        }
    }

    /** In steady play all datagrams go to one address; a bot meets few others, and each is asked for once. */
    private InetSocketAddress address(WireAddress server) throws IOException {
        InetSocketAddress address = lastAddress;
        if (address == null || !server.equals(lastTo)) {
            address = routed.get(server);
            if (address == null) {
                address = route.toward(server.toSocketAddress());
                routed.put(server, address);
            }
            lastTo = server;
            lastAddress = address;
        }
        return address;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
