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

    /** What became of something asked of the store. */
    enum Answer {
        /** It has not answered yet, or can't be reached; ask again. */
        PENDING,
        /** It is done. */
        DONE,
        /** The log is somebody else's by now. */
        REFUSED
    }

    /** Has the log released, so that anybody may claim it, and tells the others. Called with every turn until it is answered. */
    Answer release(LogWriter log);

    /** Claims a log back that was released; when done, the writer was told of the new claim. Called as above. */
    Answer takeBack(LogWriter log);

    /** How long the parts of replays have waited that are not stored yet, ns; 0: none waits. The log is kept for so much longer. */
    long replayBacklogNanos();

    /** Another node goes on with the log, as was meant. */
    void left(LogWriter log);

    /** The log is not written any more, for the reason that its state says; its matches are given up, or begun anew in another. */
    void ended(LogWriter log);
}
