package dev.naadam.server.app.ledger;

/**
 * Orders as they stand in a ledger: JSON, strict in both directions. What was written once is read for as long as a
 * ledger is kept, so a form is never changed, only another one added.
 *
 * @param <O> what can be ordered
 */
public interface OrderText<O> {

    /** As it is written down. */
    String write(O order);

    /**
     * As it was written down.
     *
     * @throws UnreadableOrder if it was not, or by a version that knows more
     */
    O read(String text) throws UnreadableOrder;
}
