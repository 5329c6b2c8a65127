package dev.naadam.server.core.ledger;

/**
 * How orders become a state. A state is immutable and follows from the orders in its ledger alone, so every node that reads
 * a ledger has the same. Used by any thread.
 *
 * @param <S> how things stand
 * @param <O> what can be ordered
 */
public interface Rules<S, O> {

    /** Nothing is due: see {@link #dueMillis}. */
    long NEVER = Long.MAX_VALUE;

    /** How things stand before the first order. */
    S blank();

    /** What becomes of an order. Also how a ledger is read back, where every order is accepted once more. */
    Ruling<S> rule(S state, O order, Occasion occasion);

    /**
     * When something has to be done about this state although nobody asks, ms since 1970: a clock runs out, a session has
     * to be made, a result has to be handed on. 0: at once. {@link #NEVER}: only if somebody asks.
     */
    long dueMillis(S state);
}
