package dev.naadam.server.core.succession;

import dev.naadam.server.core.journal.ShardId;

/** What a node has to do about a shard that may have lost its owner. Its outcome goes back to {@link Succession}. */
public sealed interface Order {

    /** The shard it is about. */
    ShardId shard();

    /** Read its owner record. */
    record Look(ShardId shard) implements Order {}

    /**
     * Claim it, if it still has this epoch.
     *
     * @param cause why it has no owner
     */
    record Claim(ShardId shard, long expectedEpoch, Cause cause) implements Order {}

    /** Why a shard has no owner. */
    enum Cause {
        /** Its owner's connection was closed. */
        CLOSED,
        /** Its owner is silent, and its log stands still. */
        SILENT,
        /** Its owner has given it up. */
        RELEASED,
        /** It was found in the store without one: left from an earlier run, or by nodes that all died. */
        FOUND
    }
}
