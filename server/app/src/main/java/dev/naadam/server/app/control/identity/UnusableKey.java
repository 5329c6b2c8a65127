package dev.naadam.server.app.control.identity;

/** What was sent is no public key that can be used; the message is one line, and never holds what was sent. */
@SuppressWarnings("serial") // never serialised
public final class UnusableKey extends Exception {

    private final String pointer;

    UnusableKey(String pointer, String reason) {
        super(reason, null, false, false);
        this.pointer = pointer;
    }

    /** Where in the document, a JSON pointer (RFC 6901); empty: the whole. */
    public String pointer() {
        return pointer;
    }

    /** The message. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
