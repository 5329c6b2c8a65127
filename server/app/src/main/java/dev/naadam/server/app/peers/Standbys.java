package dev.naadam.server.app.peers;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.succession.Rendezvous;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The other nodes of the region that live. Any thread.
 *
 * @param handshakes where players reach each, by id; not to be changed any more
 * @param leaving those that are being drained
 */
record Standbys(SortedMap<String, WireAddress> handshakes, SortedSet<String> leaving) {

    /** Most that a ticket and an ACCEPT have room for beside the owner. */
    private static final int MAX_STANDBYS = ProtocolLimits.MAX_ADDRESSES - 1;

    /** In the order in which they would go on with a shard of this node. */
    List<WireAddress> of(ShardId shard) {
        return addresses(Rendezvous.order(shard, handshakes.keySet()));
    }

    /** In no order but that those who leave come last. */
    List<WireAddress> all() {
        return addresses(handshakes.keySet());
    }

    private List<WireAddress> addresses(Collection<String> nodes) {
        List<WireAddress> staying = new ArrayList<>();
        List<WireAddress> last = new ArrayList<>();
        for (String node : nodes) {
            WireAddress address = handshakes.get(node);
            if (address != null) {
                (leaving.contains(node) ? last : staying).add(address);
            }
        }
        staying.addAll(last);
        return List.copyOf(staying.subList(0, Math.min(staying.size(), MAX_STANDBYS)));
    }

    /** Whether one of them stays, and so could go on with what is handed over. */
    boolean hasSuccessor() {
        return !leaving.containsAll(handshakes.keySet());
    }
}
