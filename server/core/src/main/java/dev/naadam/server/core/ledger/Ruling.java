package dev.naadam.server.core.ledger;

/** What becomes of an order. */
public sealed interface Ruling<S> {

    /** It holds, and this is how things stand then. */
    record Accepted<S>(S state) implements Ruling<S> {}

    /** It was carried out before: nothing is written, and whoever repeats it is told so. */
    record Known<S>() implements Ruling<S> {}

    /**
     * It does not hold, and nothing changes.
     *
     * @param kind what stands against it
     * @param pointer where in the order, a JSON pointer (RFC 6901); empty: the order as a whole
     * @param reason one line for whoever gave it: the value, and what was expected
     */
    record Refused<S>(Kind kind, String pointer, String reason) implements Ruling<S> {}

    /** What stands against an order. */
    enum Kind {
        /** What it says can not be. */
        INVALID,
        /** It names something that does not exist. */
        UNKNOWN,
        /** As things stand it can not be done; it could have been, or will be. */
        CONFLICT,
        /** Others may do it, and not this author. */
        FORBIDDEN
    }
}
