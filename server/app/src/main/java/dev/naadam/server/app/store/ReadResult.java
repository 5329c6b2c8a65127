package dev.naadam.server.app.store;

/** What became of a read. */
public sealed interface ReadResult<T> {

    /** What was asked for. */
    record Found<T>(T value) implements ReadResult<T> {}

    /** Redis has nothing of that id. */
    record Absent<T>() implements ReadResult<T> {}

    /** Redis has bytes there that are no record of ours. */
    record Unreadable<T>(RejectReason reason) implements ReadResult<T> {}

    /**
     * Redis did not answer.
     *
     * @param reason one line
     */
    record StoreAway<T>(String reason) implements ReadResult<T> {}
}
