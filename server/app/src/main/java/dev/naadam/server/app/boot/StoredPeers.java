package dev.naadam.server.app.boot;

import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.control.Role;
import dev.naadam.server.app.peers.PeerDirectory;
import dev.naadam.server.app.peers.PeerSite;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.NodeRecord;
import dev.naadam.server.app.store.ReadResult;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The session nodes of this node's regions in Redis. */
final class StoredPeers implements PeerDirectory {

    private final ControlStore store;
    private final String self;
    private final List<String> regions;

    /** Those that serve exactly these regions. */
    StoredPeers(ControlStore store, String self, List<String> regions) {
        this.store = store;
        this.self = self;
        this.regions = regions;
    }

    @Override
    public CompletionStage<Optional<List<PeerSite>>> others() {
        return store.nodes()
                .handle((read, failure) -> read instanceof ReadResult.Found<List<NodeRecord>> found
                        ? Optional.of(found.value().stream().flatMap(this::site).toList())
                        : Optional.empty());
    }

    private Stream<PeerSite> site(NodeRecord node) {
        NodeRecord.Address session = node.session();
        boolean isPeer = session != null
                && node.roles().contains(Role.SESSION.text())
                && node.regions().equals(regions)
                && !node.nodeId().equals(self);
        if (session == null || !isPeer) {
            return Stream.empty();
        }
        InetAddress host = InetAddress.ofLiteral(session.host());
        return Stream.of(new PeerSite(
                node.nodeId(),
                new InetSocketAddress(host, session.peerPort()),
                new WireAddress(host.getAddress(), session.handshakePort()),
                node.isDraining()));
    }
}
