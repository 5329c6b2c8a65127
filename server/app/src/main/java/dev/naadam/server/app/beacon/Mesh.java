package dev.naadam.server.app.beacon;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.app.loop.Guarded;
import dev.naadam.server.app.loop.LoopTools;
import dev.naadam.server.app.loop.Startup;
import dev.naadam.server.udp.DatagramPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which a node's regions are measured by the other regions' beacons, one region after the other, and on which
 * its beacons are kept known. A player's delayed echoes are found out by what it measures: docs/decisions/0021.
 */
public final class Mesh implements AutoCloseable {

    /** A round goes through all regions of the node; paths between data centres seldom change. */
    private static final long ROUND_NANOS = 60_000_000_000L;

    /** After the start, so that the others' beacons are known. */
    private static final long FIRST_ROUND_NANOS = 3_000_000_000L;

    /** Two may be missed before others take the beacons for dead. */
    private static final long ANNOUNCE_NANOS = 2_500_000_000L;

    private static final long IDLE_TURN_NANOS = 250_000_000;

    private final CompletableFuture<Integer> started = new CompletableFuture<>();
    private final List<String> regions;
    private final Supplier<PlatformKeys> platform;
    private final MeshDirectory directory;
    private final LoopTools tools;
    private final MeshCounters counters = new MeshCounters();
    private final Map<String, MeshReading> readings = new TreeMap<>();
    private final Thread thread;
    private volatile boolean isStopping;

    /**
     * Starts the thread.
     *
     * @param regions the node's own
     * @param bound local address to be measured from
     * @throws IOException if no socket can be bound
     */
    public Mesh(
            List<String> regions,
            InetAddress bound,
            Supplier<PlatformKeys> platform,
            MeshDirectory directory,
            Beacons.Shared shared)
            throws IOException {
        this.regions = List.copyOf(regions);
        this.platform = platform;
        this.directory = directory;
        this.tools = shared.tools();
        shared.meter().mesh(counters);
        this.thread = Thread.ofPlatform()
                .name("mesh")
                .uncaughtExceptionHandler(tools.onDeath())
                .unstarted(Niceness.behindMatches(() -> live(new InetSocketAddress(bound, 0))));
        thread.start();
        int port = Startup.await(started);
        assert port > 0;
    }

    @Override
    public void close() {
        isStopping = true;
        Startup.join(thread);
    }

    private void live(InetSocketAddress local) {
        try (DatagramPort port = tools.ports().open(local, ProtocolLimits.MAX_DATAGRAM_BYTES)) {
            started.complete(port.port());
            long announcedNanos = nowNanos() - ANNOUNCE_NANOS;
            long nextRoundNanos = nowNanos() + FIRST_ROUND_NANOS;
            MeshTurns turns = new MeshTurns(List.of());
            while (!isStopping) {
                turns.play(port);
                if (nowNanos() - announcedNanos >= ANNOUNCE_NANOS) {
                    directory.announce(new ArrayList<>(readings.values()));
                    announcedNanos = nowNanos();
                }
                if (turns.areOver() && nowNanos() - nextRoundNanos >= 0) {
                    turns = new MeshTurns(directory.live().toCompletableFuture().join());
                    nextRoundNanos = nowNanos() + ROUND_NANOS;
                }
            }
        } catch (IOException e) {
            started.completeExceptionally(new CompletionException(e));
        }
    }

    private long nowNanos() {
        return tools.nanoClock().getAsLong();
    }

    /** The regions of this node in turn, against what beacons there were when the turns began. */
    private final class MeshTurns {

        private final List<BeaconSite> live;
        private int next;
        private @Nullable MeshRound current;

        MeshTurns(List<BeaconSite> live) {
            this.live = List.copyOf(live);
            this.next = live.isEmpty() ? regions.size() : 0;
        }

        boolean areOver() {
            return next == regions.size() && current == null;
        }

        void play(DatagramPort port) {
            MeshRound round = current;
            if (round == null && next < regions.size()) {
                String from = regions.get(next++);
                round = new MeshRound(from, others(from), platform, tools, counters);
                current = round;
            }
            if (round == null) {
                port.await(IDLE_TURN_NANOS, (address, bytes, length) -> {});
                return;
            }
            MeshRound playing = round;
            playing.advance(nowNanos(), port::send);
            port.flush();
            port.await(
                    IDLE_TURN_NANOS,
                    Guarded.receiver(
                            "mesh",
                            (address, bytes, length) ->
                                    playing.receive(address, bytes, length, nowNanos(), port::send)));
            port.flush();
            if (playing.isOver()) {
                playing.readings().forEach(reading -> readings.put(reading.from() + ' ' + reading.to(), reading));
                current = null;
            }
        }

        /** One beacon of each other region: whichever comes first, as they are told in any order. */
        private List<BeaconSite> others(String from) {
            Map<String, BeaconSite> byRegion = new TreeMap<>();
            for (BeaconSite site : live) {
                if (!site.region().equals(from)) {
                    byRegion.putIfAbsent(site.region(), site);
                }
            }
            return List.copyOf(byRegion.values());
        }
    }
}
