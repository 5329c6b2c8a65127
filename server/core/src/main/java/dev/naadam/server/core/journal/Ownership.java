package dev.naadam.server.core.journal;

import java.util.UUID;

/**
 * Who may append to a log. The store compares epoch and nonce with each entry: that, and no clock, is why two nodes never
 * both write one.
 *
 * @param shard whose log
 * @param epoch 1 for who opened it, one more or higher with every claim
 * @param nonce 128 random bits, new with every claim, so that two who claim the same epoch after a store forgot one differ
 */
public record Ownership(ShardId shard, long epoch, UUID nonce) {

    public Ownership {
        if (epoch < 1 || epoch > JournalLimits.MAX_EPOCH) {
            throw new IllegalArgumentException("epoch: " + epoch + " (expected: 1 to " + JournalLimits.MAX_EPOCH + ")");
        }
    }
}
