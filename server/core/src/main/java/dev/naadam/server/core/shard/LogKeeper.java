package dev.naadam.server.core.shard;

import dev.naadam.server.core.journal.LogWriter;

/** Makes a shard's logs, and sees to those that the store no longer takes for its own. Called by the shard's thread; never waits. */
public interface LogKeeper {

    /** A writer for a log that begins; it may take its time until it can send. */
    LogWriter begin();

    /**
     * The store has forgotten the claim, or too many entries ({@link LogWriter.State#FORGOTTEN}): sees to it that the writer is
     * told of a new claim. Called with every turn until it is.
     *
     * @return false if somebody else has the log by now
     */
    boolean reclaim(LogWriter log);

    /** The log is not written any more, for the reason that its state says; its matches are given up, or begun anew in another. */
    void ended(LogWriter log);
}
