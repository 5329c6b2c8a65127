package dev.naadam.server.core.succession;

import dev.naadam.server.core.journal.ShardId;

/**
 * A shard's owner record, as somebody read it.
 *
 * @param shard the shard
 * @param epoch of its owner
 * @param sequence of the newest entry of its log: a log that grows has an owner who lives, whoever can't hear it
 * @param owner node id
 * @param isReleased the owner has given it up: anyone may claim it at once
 */
public record Sighting(ShardId shard, long epoch, long sequence, String owner, boolean isReleased) {}
