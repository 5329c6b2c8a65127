package dev.naadam.server.core.succession;

import dev.naadam.server.core.journal.ShardId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The order in which nodes succeed the owner of a shard: rendezvous hashing (Thaler and Ravishankar, "A Name-Based
 * Mapping Scheme for Rendezvous", 1996).
 *
 * <p>Everybody who knows the same nodes finds the same order without asking, a node's death spreads its shards over all
 * others, and who comes or goes changes nothing in the order of the rest. The hash is FNV-1a of both names with the
 * finisher of SplitMix64 (Steele, Lea and Flood, 2014): FNV alone orders names that differ in their last letter alike
 * for most shards.
 */
public final class Rendezvous {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Rendezvous() {}

    /** The nodes, each once, first successor first. */
    public static List<String> order(ShardId shard, Collection<String> nodes) {
        List<String> order = new ArrayList<>(nodes);
        order.sort((a, b) -> compare(shard, a, b));
        return order;
    }

    /** Negative if the first node comes before the second one. */
    private static int compare(ShardId shard, String a, String b) {
        int byWeight = Long.compareUnsigned(weight(shard, b), weight(shard, a));
        return byWeight != 0 ? byWeight : a.compareTo(b);
    }

    static long weight(ShardId shard, String node) {
        long hash = absorb(FNV_OFFSET, shard.value());
        // a byte that UTF-8 never has, so that no letter moves from one name to the other unseen
        hash = (hash ^ 0xff) * FNV_PRIME;
        return finish(absorb(hash, node));
    }

    private static long absorb(long hash, String text) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    private static long finish(long hash) {
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
