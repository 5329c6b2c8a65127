package dev.naadam.server.app.journal;

import dev.naadam.protocol.Entropy;
import dev.naadam.server.app.store.JournalStore;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Where the logs of a node are, and what they are called.
 *
 * @param store all of them
 * @param region whose successors look for them
 * @param node id of this node
 * @param replicas of Redis that must have an entry before it counts
 * @param meter told of what happens
 * @param register told of each log, and of what becomes of it
 * @param witnesses asked for a log over each connection but its first
 * @param replayBacklogNanos how long parts of replays have waited that are not stored; asked with each entry by all shards
 * @param entropy for ids and nonces
 * @param nanoClock monotonic, the shards'
 */
public record JournalHome(
        JournalStore store,
        String region,
        String node,
        int replicas,
        JournalMeter meter,
        ShardRegister register,
        Witnesses witnesses,
        LongSupplier replayBacklogNanos,
        Entropy entropy,
        LongSupplier nanoClock) {

    /** 128 random bits. */
    UUID draw() {
        return new UUID(entropy.nextLong(), entropy.nextLong());
    }
}
