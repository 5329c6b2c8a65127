package dev.naadam.server.app.peers;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.succession.Rendezvous;
import java.util.ArrayList;
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
        List<WireAddress> staying = new ArrayList<>();
        List<WireAddress> last = new ArrayList<>();
        for (String node : Rendezvous.order(shard, handshakes.keySet())) {
            WireAddress address = handshakes.get(node);
            if (address != null) {
                (leaving.contains(node) ? last : staying).add(address);
            }
        }
        staying.addAll(last);
        return List.copyOf(staying.subList(0, Math.min(staying.size(), MAX_STANDBYS)));
    }

    /** As many as a ticket has room for beside this node, in no order: clients ask all of them at once. */
    List<WireAddress> some() {
        return handshakes.values().stream().limit(MAX_STANDBYS).toList();
    }

    /** Whether one of them stays, and so could go on with what is handed over. */
    boolean hasSuccessor() {
        return !leaving.containsAll(handshakes.keySet());
    }
}
