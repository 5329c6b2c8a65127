package dev.naadam.server.app.store;

/** Whether the outbox took a result. */
public enum OutboxOffer {
    /** It will be stored as soon as Redis lets us. */
    TAKEN,
    /** The outbox is full; the caller still has the result and logs it whole, as an error. */
    FULL,
    /** The outbox is closed; as above. */
    CLOSED
}
