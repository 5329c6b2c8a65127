package dev.naadam.server.app.webhook;

/** Requests are not sent there; the message says why, in one line for the organizer. */
public final class TargetRefused extends Exception {

    private static final long serialVersionUID = 1;

    public TargetRefused(String reason) {
        super(reason, null, false, false);
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
