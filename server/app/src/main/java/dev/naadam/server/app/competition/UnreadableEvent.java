package dev.naadam.server.app.competition;

/** A document or an order that is not what it should be. Nothing unprintable is quoted. */
public final class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1;

    private final String pointer;

    UnreadableEvent(String pointer, String reason) {
        super(reason);
        this.pointer = pointer;
    }

    /** Where, a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    /** What was expected there. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
