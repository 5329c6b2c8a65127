package dev.naadam.server.app.loop;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.core.handshake.Handshake;
import dev.naadam.server.core.handshake.HandshakeLimits;
import dev.naadam.server.core.handshake.SeatDirectory;
import dev.naadam.server.udp.Addresses;
import dev.naadam.server.udp.DatagramPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The thread of the handshake port. Unlike a shard it wakes for packets: players wait for it, and a flood that keeps it
 * busy fills its own socket's buffer and nobody else's.
 */
final class HandshakeLoop implements AutoCloseable {

    private static final long TURN_NANOS = 50_000_000;

    private final CompletableFuture<Integer> started = new CompletableFuture<>();
    private final LoopTools tools;
    private final Thread thread;
    private volatile boolean isStopping;

    private HandshakeLoop(
            InetSocketAddress local,
            Supplier<List<FleetKey>> keys,
            SeatDirectory directory,
            HandshakeLimits limits,
            LoopTools tools) {
        this.tools = tools;
        this.thread = Thread.ofPlatform()
                .name("handshake")
                .uncaughtExceptionHandler(tools.onDeath())
                .unstarted(Niceness.behindMatches(() -> live(local, keys, directory, limits)));
    }

    /**
     * Starts the thread and waits until its socket is bound.
     *
     * @throws IOException if the address can't be bound
     */
    static HandshakeLoop start(
            InetSocketAddress local,
            Supplier<List<FleetKey>> keys,
            SeatDirectory directory,
            HandshakeLimits limits,
            LoopTools tools)
            throws IOException {
        HandshakeLoop loop = new HandshakeLoop(local, keys, directory, limits, tools);
        loop.thread.start();
        int port = Startup.await(loop.started);
        assert port > 0;
        return loop;
    }

    /** The handshake port. */
    int port() {
        return started.join();
    }

    @Override
    public void close() {
        isStopping = true;
        Startup.join(thread);
    }

    private void live(
            InetSocketAddress local, Supplier<List<FleetKey>> keys, SeatDirectory directory, HandshakeLimits limits) {
        try (DatagramPort port = tools.ports().open(local, ProtocolLimits.MAX_DATAGRAM_BYTES)) {
            Handshake handshake = new Handshake(
                    keys.get(),
                    directory,
                    tools.entropy(),
                    limits,
                    tools.nanoClock().getAsLong());
            tools.meter().handshake(handshake.counters(), handshake.resumes());
            started.complete(port.port());
            DatagramPort.Receiver receiver = Guarded.receiver(
                    "handshake", (address, bytes, length) -> receive(handshake, port, address, bytes, length));
            while (!isStopping) {
                handshake.keys(keys.get());
                port.await(TURN_NANOS, receiver);
                port.flush();
            }
        } catch (IOException e) {
            started.completeExceptionally(new CompletionException(e));
        }
    }

    private void receive(Handshake handshake, DatagramPort port, long address, byte[] bytes, int length) {
        handshake.receive(
                address,
                new WireAddress(Addresses.ip(address), (int) address & 0xffff),
                bytes,
                length,
                tools.nanoClock().getAsLong(),
                tools.wallClock().getAsLong(),
                port::send);
    }
}
