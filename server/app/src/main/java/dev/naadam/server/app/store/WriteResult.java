package dev.naadam.server.app.store;

/** What became of a write. */
public sealed interface WriteResult {

    /** Redis has it. */
    record Stored() implements WriteResult {}

    /** Redis had the same already; as good as stored. */
    record AlreadyStored() implements WriteResult {}

    /**
     * Redis has something else that may not be overwritten.
     *
     * @param existing what is there, for the log
     */
    record Conflict(String existing) implements WriteResult {}

    /**
     * Redis did not confirm. It may or may not have carried the write out; all our writes may be repeated.
     *
     * @param reason one line
     */
    record StoreAway(String reason) implements WriteResult {}
}
