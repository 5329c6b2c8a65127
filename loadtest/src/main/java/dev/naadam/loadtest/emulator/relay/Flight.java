package dev.naadam.loadtest.emulator.relay;

import dev.naadam.protocol.ProtocolLimits;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A datagram on its way. Used again for others; owned by {@link Departures} and by whoever took it. */
final class Flight {

    /** What is due at one time leaves in the order in which it came. By differences: the clock may overflow. */
    static final Comparator<Flight> BY_DEPARTURE =
            (a, b) -> Long.signum(a.dueNanos == b.dueNanos ? a.order - b.order : a.dueNanos - b.dueNanos);

    final ByteBuffer datagram = ByteBuffer.allocateDirect(ProtocolLimits.MAX_DATAGRAM_BYTES);

    private @Nullable Door door;
    private @Nullable SocketAddress destination;
    private boolean isUpward;
    private long dueNanos;
    private long order;

    /** Takes a datagram on board. */
    void board(Door door, SocketAddress destination, boolean isUpward, ByteBuffer bytes) {
        this.door = door;
        this.destination = destination;
        this.isUpward = isUpward;
        datagram.clear().put(bytes).flip();
    }

    void schedule(long dueNanos, long order) {
        this.dueNanos = dueNanos;
        this.order = order;
    }

    Door door() {
        return on(door);
    }

    SocketAddress destination() {
        return on(destination);
    }

    /** Towards the server. */
    boolean isUpward() {
        return isUpward;
    }

    long dueNanos() {
        return dueNanos;
    }

    private static <T> T on(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("flight: nothing on board");
        }
        return part;
    }
}
