package dev.naadam.server.app.journal;

import dev.naadam.server.core.journal.JournalObserver;
import dev.naadam.server.core.journal.LogWriter;

/** Counts what happens to the logs of a node. Called by the shards' threads; must not wait. */
public interface JournalMeter extends JournalObserver {

    /** A log was claimed again, since the store had forgotten it. */
    void reclaimed();

    /** A log is not written here any more. */
    void ended(LogWriter.State how);
}
