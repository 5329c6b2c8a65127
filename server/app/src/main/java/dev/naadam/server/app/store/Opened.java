package dev.naadam.server.app.store;

/** Stored bytes, opened and decoded or refused. */
public sealed interface Opened<T> {

    /** The record. */
    record Accepted<T>(T value) implements Opened<T> {}

    /** No record, and why. */
    record RecordRejected<T>(RejectReason reason) implements Opened<T> {}
}
