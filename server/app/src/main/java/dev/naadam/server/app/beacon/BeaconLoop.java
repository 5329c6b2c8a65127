package dev.naadam.server.app.beacon;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.app.loop.Guarded;
import dev.naadam.server.app.loop.LoopTools;
import dev.naadam.server.app.loop.Startup;
import dev.naadam.server.core.beacon.Beacon;
import dev.naadam.server.core.beacon.BeaconBudgets;
import dev.naadam.server.core.beacon.Moment;
import dev.naadam.server.core.beacon.Source;
import dev.naadam.server.udp.Addresses;
import dev.naadam.server.udp.DatagramPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The thread of one beacon port. It wakes for packets, since it times them, and is nice, since no match may wait for it: on a
 * full machine a sample can be late, and the lower quartile of fourteen does not mind.
 */
final class BeaconLoop implements AutoCloseable {

    /** The longest wait: how late a stop, or a change of keys, is noticed. */
    private static final long TURN_NANOS = 50_000_000;

    private final CompletableFuture<Integer> started = new CompletableFuture<>();
    private final String region;
    private final NodeCredentials credentials;
    private final LoopTools tools;
    private final Thread thread;
    private volatile boolean isStopping;

    private BeaconLoop(
            String region, InetSocketAddress local, NodeCredentials credentials, LoopTools tools, BeaconMeter meter) {
        this.region = region;
        this.credentials = credentials;
        this.tools = tools;
        this.thread = Thread.ofPlatform()
                .name("beacon-" + region)
                .uncaughtExceptionHandler(tools.onDeath())
                .unstarted(Niceness.behindMatches(() -> live(local, meter)));
    }

    /**
     * Starts the thread and waits until its socket is bound.
     *
     * @throws IOException if the address can't be bound
     */
    static BeaconLoop start(
            String region, InetSocketAddress local, NodeCredentials credentials, LoopTools tools, BeaconMeter meter)
            throws IOException {
        BeaconLoop loop = new BeaconLoop(region, local, credentials, tools, meter);
        loop.thread.start();
        int port = Startup.await(loop.started);
        assert port > 0;
        return loop;
    }

    String region() {
        return region;
    }

    int port() {
        return started.join();
    }

    @Override
    public void close() {
        isStopping = true;
        Startup.join(thread);
    }

    private void live(InetSocketAddress local, BeaconMeter meter) {
        try (DatagramPort port = tools.ports().open(local, ProtocolLimits.MAX_DATAGRAM_BYTES)) {
            Beacon beacon =
                    new Beacon(credentials.identity(region), BeaconBudgets.DEFAULT, tools.entropy(), nowNanos());
            meter.beacon(region, beacon.counters());
            started.complete(port.port());
            DatagramPort.Receiver receiver = Guarded.receiver(
                    "beacon-" + region, (address, bytes, length) -> receive(beacon, port, address, bytes, length));
            long dueNanos = TURN_NANOS;
            while (!isStopping) {
                port.await(Math.min(dueNanos, TURN_NANOS), receiver);
                // answers first: a probe is stamped when it is queued, and nothing may stand before it then
                port.flush();
                dueNanos = beacon.advance(nowNanos(), port::send);
                port.flush();
                beacon.identity(credentials.identity(region));
            }
        } catch (IOException e) {
            started.completeExceptionally(new CompletionException(e));
        }
    }

    private void receive(Beacon beacon, DatagramPort port, long address, byte[] bytes, int length) {
        Moment now = new Moment(nowNanos(), tools.wallClock().getAsLong());
        WireAddress wireAddress = new WireAddress(Addresses.ip(address), (int) address & 0xffff);
        var fate = beacon.receive(new Source(address, wireAddress), bytes, length, now, port::send);
        assert fate != null;
    }

    private long nowNanos() {
        return tools.nanoClock().getAsLong();
    }
}
