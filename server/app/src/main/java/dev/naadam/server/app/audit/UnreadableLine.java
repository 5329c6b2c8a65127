package dev.naadam.server.app.audit;

/** A line that is none of an export; the message is one line that quotes nothing of it. */
final class UnreadableLine extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableLine(String message) {
        super(message);
    }
}
