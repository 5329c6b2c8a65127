package dev.naadam.server.app.ledger;

/** A text that is no order; the message is one line that quotes nothing unprintable. */
public final class UnreadableOrder extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableOrder(String message) {
        super(message);
    }
}
