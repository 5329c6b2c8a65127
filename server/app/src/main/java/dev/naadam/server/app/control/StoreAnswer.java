package dev.naadam.server.app.control;

/** What a store said. */
public sealed interface StoreAnswer<T> {

    /** What is stored, after a write as well as after a read. */
    record Found<T>(T value) implements StoreAnswer<T> {}

    /** Nothing of that id is stored. */
    record Absent<T>() implements StoreAnswer<T> {}

    /**
     * It did not answer in time. A write may or may not have been carried out.
     *
     * @param reason one line for the log
     */
    record Unreachable<T>(String reason) implements StoreAnswer<T> {}
}
