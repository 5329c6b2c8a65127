package dev.naadam.server.core.shard;

import dev.naadam.server.core.journal.LogWriter;

/** Makes a shard's logs, and sees to those that the store no longer takes for its own. Called by the shard's thread; never waits. */
public interface LogKeeper {

    /** A writer for a log that begins; it may take its time until it can send. */
    LogWriter begin();

    /**
     * The store has forgotten whose log it is ({@link LogWriter.State#FORGOTTEN}). Called with every turn until the writer has
     * been told of a new claim, or of its end.
     */
    void reclaim(LogWriter log);

    /** The log is not written any more, for the reason that its state says; its matches are given up, or begun anew in another. */
    void ended(LogWriter log);
}
