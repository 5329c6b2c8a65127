package dev.naadam.server.app.boot;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.journal.Witnesses;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.PeerMetrics;
import dev.naadam.server.app.peers.PeerOptions;
import dev.naadam.server.app.peers.Peers;
import dev.naadam.server.app.peers.ShardDesk;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.core.journal.ShardId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The other session nodes of the region, for a node that hosts matches; nobody for one that does not. */
final class PeerParts implements AutoCloseable {

    private final String self;
    private final @Nullable Peers peers;
    private final StoredPeers directory;
    private final Shared shared;

    private PeerParts(String self, @Nullable Peers peers, StoredPeers directory, Shared shared) {
        this.self = self;
        this.peers = peers;
        this.directory = directory;
        this.shared = shared;
    }

    /** What all of a process share. */
    record Shared(
            ControlStore store,
            FleetKeys keys,
            Entropy entropy,
            LongSupplier nanoClock,
            Thread.UncaughtExceptionHandler onDeath,
            Metrics metrics) {}

    /** Listens for others; {@link #start} looks for them. */
    static PeerParts listen(String node, NodeProfile profile, InetSocketAddress local, Shared shared)
            throws IOException {
        StoredPeers directory = new StoredPeers(shared.store, node, profile.regions());
        if (!profile.isSession()) {
            return new PeerParts(node, null, directory, shared);
        }
        PeerOptions options = new PeerOptions(
                node,
                profile.regions(),
                local,
                shared.keys::all,
                shared.keys::inUse,
                shared.entropy,
                shared.nanoClock,
                shared.onDeath);
        return new PeerParts(node, Peers.listen(options), directory, shared);
    }

    /** Id of this node. */
    String self() {
        return self;
    }

    /** Where a match of this node is found: here, and if this node is silent, at one of these that live now. */
    List<WireAddress> reaching(WireAddress own) {
        List<WireAddress> addresses = new ArrayList<>(List.of(own));
        if (peers != null) {
            addresses.addAll(peers.standbys());
        }
        return addresses;
    }

    /** The others; null: this node hosts no matches. */
    @Nullable Peers others() {
        return peers;
    }

    /** This node is about to open a shard, or has claimed one again. */
    void keep(ShardId shard, long epoch) {
        if (peers != null) {
            peers.keep(shard, epoch);
        }
    }

    /** Those who remember what Redis may forget. */
    Witnesses witnesses() {
        return peers == null ? Witnesses.NOBODY : peers::highestEpoch;
    }

    /** The TCP port; 0: none. */
    int port() {
        return peers == null ? 0 : peers.port();
    }

    /** Looks for others, and has claimed at this desk what they leave. */
    void start(ShardDesk desk) {
        if (peers != null) {
            peers.start(directory, desk, new PeerMetrics(shared.metrics));
        }
    }

    @Override
    public void close() {
        if (peers != null) {
            peers.close();
        }
    }
}
