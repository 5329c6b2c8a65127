package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.Node;
import dev.naadam.server.app.control.NodeRegistry;
import dev.naadam.server.app.control.Role;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.loop.HostLoad;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.NodeRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** The control plane's nodes in Redis. */
final class StoredNodes implements NodeRegistry {

    private final ControlStore store;

    StoredNodes(ControlStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<StoreAnswer<List<Node>>> live() {
        return store.nodes()
                .thenApply(read -> StoredMatches.answer(
                        read, listed -> listed.stream().map(StoredNodes::node).toList()));
    }

    static NodeRecord record(Node node) {
        SortedSet<String> roles = new TreeSet<>();
        node.roles().forEach(role -> roles.add(role.text()));
        Node.Handshake handshake = node.handshake();
        return new NodeRecord(
                node.id(),
                roles,
                node.regions(),
                node.startedMillis(),
                handshake == null
                        ? null
                        : new NodeRecord.Address(handshake.host(), handshake.port(), handshake.peerPort()),
                new NodeRecord.Load(
                        node.load().matches(),
                        node.load().budgetNanos(),
                        node.load().freeNanos()),
                node.isDraining());
    }

    private static Node node(NodeRecord stored) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String text : stored.roles()) {
            Role role = Role.of(text);
            // one that a newer version has is none that this one could use
            if (role != null) {
                roles.add(role);
            }
        }
        NodeRecord.Address session = stored.session();
        return new Node(
                stored.nodeId(),
                roles,
                stored.regions(),
                stored.startedAtEpochMillis(),
                session == null
                        ? null
                        : new Node.Handshake(session.host(), session.handshakePort(), session.peerPort()),
                new HostLoad(
                        stored.load().matches(),
                        stored.load().budgetNanos(),
                        stored.load().freeNanos()),
                stored.isDraining());
    }
}
