package dev.naadam.server.app.boot;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.journal.ShardRegister;
import dev.naadam.server.app.journal.Witnesses;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.PeerMetrics;
import dev.naadam.server.app.peers.PeerOptions;
import dev.naadam.server.app.peers.Peers;
import dev.naadam.server.app.peers.ShardDesk;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.shard.NextOwner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The other session nodes of the region, for a node that hosts matches; nobody for one that does not. */
final class PeerParts implements ShardRegister, AutoCloseable {

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

    /** The others; null: this node hosts no matches. */
    @Nullable Peers others() {
        return peers;
    }

    @Override
    public void keep(ShardId shard, long epoch) {
        if (peers != null) {
            peers.keep(shard, epoch);
        }
    }

    /** Those who remember what Redis may forget. */
    Witnesses witnesses() {
        return peers == null ? Witnesses.NOBODY : peers::highestEpoch;
    }

    @Override
    public void release(ShardId shard, long epoch) {
        if (peers != null) {
            peers.release(shard, epoch);
        }
    }

    @Override
    public void lose(ShardId shard) {
        if (peers != null) {
            peers.fenced(shard);
        }
    }

    /** Handshake ports of those who could go on with what this node hosts, at most 7. Any thread. */
    List<WireAddress> standbys() {
        return peers == null ? List.of() : peers.standbys();
    }

    /** This node's handshake port, and those. */
    List<WireAddress> handshakes(WireAddress own) {
        List<WireAddress> all = new ArrayList<>(List.of(own));
        all.addAll(standbys());
        return List.copyOf(all);
    }

    /** The TCP port; 0: none. */
    int port() {
        return peers == null ? 0 : peers.port();
    }

    /** Looks for others, has claimed at this desk what they leave, and tells who goes on with what this node has left. */
    void start(ShardDesk desk, Consumer<NextOwner> moved) {
        if (peers != null) {
            peers.start(directory, desk, new PeerMetrics(shared.metrics), moved);
        }
    }

    @Override
    public void close() {
        if (peers != null) {
            peers.close();
        }
    }
}
