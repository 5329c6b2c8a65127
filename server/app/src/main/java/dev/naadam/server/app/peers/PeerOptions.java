package dev.naadam.server.app.peers;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.FleetKey;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How a node meets the others.
 *
 * @param self its id
 * @param regions what it serves; those that serve the same are its peers
 * @param local where it listens; port 0 = any free one
 * @param keys of the fleet, the newest first
 * @param inUse the one to begin with
 * @param entropy cryptographically strong
 * @param nanoClock monotonic
 * @param onDeath told when the thread dies of a fault of ours
 */
public record PeerOptions(
        String self,
        List<String> regions,
        InetSocketAddress local,
        Supplier<List<FleetKey>> keys,
        Supplier<FleetKey> inUse,
        Entropy entropy,
        LongSupplier nanoClock,
        Thread.UncaughtExceptionHandler onDeath) {

    PeerGroup group() {
        return new PeerGroup(self, entropy.nextLong(), String.join(",", regions), keys, inUse);
    }
}
