package dev.naadam.server.app.loop;

import dev.naadam.server.core.shard.ShardJournal;
import org.jspecify.annotations.Nullable;

/** Gives shards their journals. Any thread. */
@FunctionalInterface
public interface Journals {

    /** There is none: matches end with their server, and those that shall not are refused. */
    Journals NONE = (shard, wake) -> null;

    /**
     * The journal of a shard that begins; null if there is none. Costs the store nothing until a match needs it.
     *
     * @param shard its number in this process
     * @param wake wakes the shard's thread, since the store has answered; from any thread
     */
    @Nullable ShardJournal of(int shard, Runnable wake);
}
