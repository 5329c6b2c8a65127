package dev.naadam.server.app.peers;

import dev.naadam.protocol.ticket.FleetKey;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who may speak with whom.
 *
 * @param self id of this node
 * @param process random, another one for each run of it
 * @param regions what all of the group serve: a match goes on where it was placed, so who serves other regions is no peer
 * @param keys of the fleet, the newest first
 * @param inUse the one to begin with
 */
record PeerGroup(String self, long process, String regions, Supplier<List<FleetKey>> keys, Supplier<FleetKey> inUse) {}
