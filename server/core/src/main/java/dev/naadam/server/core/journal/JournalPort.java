package dev.naadam.server.core.journal;

/**
 * The way to the store, for the one shard whose log it is. Nothing here blocks. Everything is called by the shard's thread,
 * and replies are handed over on it, when it asks.
 *
 * <p>A port sends over one connection at a time and never by itself again: which entries are sent a second time, and when, is
 * for {@link LogWriter} to say. Replies come in the order in which entries were sent.
 *
 * <p>A connection that ended may have ended with the store, and the store may have forgotten that somebody else has claimed the
 * log: so before a port is ready over any connection but its first, the region's living nodes have been asked whose log it is.
 */
public interface JournalPort {

    /** Takes replies. */
    interface Replies {

        /** The store's verdict on an entry. */
        void replied(long sequence, Verdict verdict);

        /** There is no connection, for this reason. Told once for each reason until there is one again. */
        default void refused(JournalFailure failure) {}

        /**
         * Another node that lives says that the log is its own.
         *
         * @param epoch in which it claimed it
         */
        default void claimed(long epoch) {}
    }

    /** Whether there is a connection that entries can be sent over. */
    boolean isReady();

    /** Takes an entry, which leaves with the next {@link #flush}. It copies what it keeps: the entry's bytes are reused. */
    void send(Ownership owner, OutgoingEntry entry);

    /** Sends what was taken since the last flush. Nothing happens if that is nothing. */
    void flush();

    /** Hands over the replies that have come. A connection that broke has answered each of its entries once, with a failure. */
    void poll(Replies to);

    /**
     * Gives the connection up for good and makes a new one when it can; until then the port is not ready. Replies to what was
     * sent before are never handed over, whatever became of it.
     */
    void abandon();
}
