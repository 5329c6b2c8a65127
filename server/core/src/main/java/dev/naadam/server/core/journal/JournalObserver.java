package dev.naadam.server.core.journal;

/** Told what happens to a log. Called on the shard's thread, so it only counts. */
public interface JournalObserver {

    /**
     * An entry was acknowledged.
     *
     * @param nanos since it was appended
     */
    void acknowledged(long nanos);

    /** A connection was given up, or none can be had. */
    void failed(JournalFailure failure);

    /** The store had forgotten entries that it had acknowledged; so many are uploaded again. */
    void repairing(long entries);
}
