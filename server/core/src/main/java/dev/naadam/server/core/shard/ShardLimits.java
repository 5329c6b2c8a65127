package dev.naadam.server.core.shard;

import dev.naadam.protocol.ProtocolLimits;

/**
 * Bounds of one shard.
 *
 * @param maxMatches matches hosted at a time
 * @param maxPeers sessions at a time, those included that have not proven their keys or are being told goodbye
 * @param slotsPerTick how many batches the matches of one tick are spread over at most
 * @param startLimitNanos how long a match waits for players who do not come
 */
public record ShardLimits(int maxMatches, int maxPeers, int slotsPerTick, long startLimitNanos) {

    /** 400 matches: more than a core carries, so that the tick budget and not a table says no. */
    public static final ShardLimits DEFAULT = new ShardLimits(400, 1 << 14, 16, 30_000_000_000L);

    public ShardLimits {
        require(maxMatches >= 1, "maxMatches", maxMatches);
        require(maxPeers >= ProtocolLimits.MAX_PLAYERS && maxPeers <= 1 << 20, "maxPeers", maxPeers);
        require(slotsPerTick >= 1 && slotsPerTick <= 64, "slotsPerTick", slotsPerTick);
        require(startLimitNanos >= 0, "startLimitNanos", startLimitNanos);
    }

    private static void require(boolean condition, String name, long value) {
        if (!condition) {
            throw new IllegalArgumentException(name + ": " + value + " is out of range");
        }
    }
}
