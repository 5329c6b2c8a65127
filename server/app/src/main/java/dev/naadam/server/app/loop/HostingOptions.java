package dev.naadam.server.app.loop;

import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.server.core.capacity.TickBudget;
import dev.naadam.server.core.handshake.HandshakeLimits;
import dev.naadam.server.core.shard.ShardLimits;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a node hosts.
 *
 * @param bindAddress local IPv4 address of all its UDP ports
 * @param handshakePort 0 = any free one
 * @param gamePort of the first shard, the others follow; 0 = any free ones
 * @param shards threads that run matches, 1 to 256
 * @param shardLimits bounds of each
 * @param budget how much of each shard's time matches may take
 * @param handshakeLimits bounds of the handshake port
 * @param fleetKeys keys that open tokens, as they are at the moment; the same object until they change
 */
public record HostingOptions(
        InetAddress bindAddress,
        int handshakePort,
        int gamePort,
        int shards,
        ShardLimits shardLimits,
        TickBudget budget,
        HandshakeLimits handshakeLimits,
        Supplier<List<FleetKey>> fleetKeys) {

    /** Most shards of one node. */
    public static final int MAX_SHARDS = 256;

    public HostingOptions {
        if (shards < 1 || shards > MAX_SHARDS) {
            throw new IllegalArgumentException("shards: " + shards + " (expected: 1 to " + MAX_SHARDS + ")");
        }
    }
}
