package dev.naadam.server.app.journal;

import dev.naadam.server.core.journal.ShardId;

/** Is told which logs are this node's; the other nodes of the region then know. Any thread; returns at once. */
public interface ShardRegister {

    /**
     * A log is about to be opened, or was claimed again. Whoever finds a log of this node in the store that it was not told of
     * takes it for one that an earlier run has left.
     */
    void keep(ShardId shard, long epoch);

    /** The store knows that a log was released: anybody may claim it. */
    void release(ShardId shard, long epoch);

    /** A log is not written here any more. */
    void lose(ShardId shard);
}
