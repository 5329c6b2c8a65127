package dev.naadam.server.app.store;

/** Counts what the store does. Called on the store's I/O threads, so it returns at once. */
public interface StoreMeter {

    /**
     * An operation ended.
     *
     * @param operation name from a small fixed set, such as {@code match-put}
     * @param ok whether Redis carried it out
     * @param nanos from the call to its outcome
     */
    void completed(String operation, boolean ok, long nanos);

    /** The state changed. */
    void state(StoreState state);
}
