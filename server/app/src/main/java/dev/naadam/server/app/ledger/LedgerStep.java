package dev.naadam.server.app.ledger;

/**
 * A step of what a control node does, told right before and right after it to whoever wants to see what a crash there
 * leaves. Nobody else may depend on it.
 *
 * @param kind of the ledger it is done for
 * @param what the order that is appended, by the name of its class, or a side effect by a name of its own
 * @param moment which side of it
 */
public record LedgerStep(LedgerId.Kind kind, String what, Moment moment) {

    /** The sides of a step. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** It is about to be done. */
    public static LedgerStep before(LedgerId.Kind kind, String what) {
        return new LedgerStep(kind, what, Moment.BEFORE);
    }

    /** It has been done. */
    public static LedgerStep after(LedgerId.Kind kind, String what) {
        return new LedgerStep(kind, what, Moment.AFTER);
    }
}
