package dev.naadam.loadtest.emulator.relay;

import dev.naadam.loadtest.emulator.OneWay;
import dev.naadam.protocol.PacketType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where one bot finds one port of a server: a socket on the loopback, and both directions of the link behind it. The
 * reading thread's, except where it says otherwise.
 */
final class Door {

    private final DatagramChannel inside;
    private final DatagramChannel outside;
    private final InetSocketAddress server;
    private final OneWay up;
    private final OneWay down;
    private final LongConsumer pinged;
    private @Nullable SocketAddress bot;

    // written by the reading thread, read by the sending one; 0 = none is open
    private volatile long pingNanos;

    Door(Sockets sockets, InetSocketAddress server, OneWay up, OneWay down, LongConsumer pinged) {
        this.inside = sockets.inside;
        this.outside = sockets.outside;
        this.server = server;
        this.up = up;
        this.down = down;
        this.pinged = pinged;
    }

    /** Both sides: this door's own towards the bot, and the line's towards all servers. */
    record Sockets(DatagramChannel inside, DatagramChannel outside) {}

    /** Where the bot sends to. */
    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) inside.getLocalAddress();
    }

    DatagramChannel inside() {
        return inside;
    }

    InetSocketAddress server() {
        return server;
    }

    /** When a datagram of the bot's arrives; remembers where the answers go. */
    long upward(SocketAddress from, long nowNanos) {
        bot = from;
        return up.arrivalNanos(nowNanos);
    }

    /** When a datagram of the server's arrives. */
    long downward(ByteBuffer bytes, long nowNanos) {
        if (typeOf(bytes) == PacketType.PING) {
            pingNanos = nowNanos;
        }
        return down.arrivalNanos(nowNanos);
    }

    /** Where the bot is; null before its first datagram. */
    @Nullable SocketAddress bot() {
        return bot;
    }

    /**
     * Sends a datagram that is due, and tells the round trip of a PING and its PONG as it was at the server's side of the
     * emulator: PINGs come every 500 ms, so that of a PING and a PONG that follow each other one nearly always answers the
     * other. The sending thread.
     *
     * @return whether the system took it
     */
    boolean send(Flight flight, long nowNanos) throws IOException {
        long openNanos = pingNanos;
        if (flight.isUpward() && openNanos != 0 && typeOf(flight.datagram) == PacketType.PONG) {
            pingNanos = 0;
            pinged.accept(nowNanos - openNanos);
        }
        (flight.isUpward() ? outside : inside).send(flight.datagram, flight.destination());
        return !flight.datagram.hasRemaining();
    }

    private static int typeOf(ByteBuffer bytes) {
        return bytes.hasRemaining() ? PacketType.type(bytes.get(bytes.position())) : 0;
    }
}
