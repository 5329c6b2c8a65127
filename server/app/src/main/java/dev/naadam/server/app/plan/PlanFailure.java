package dev.naadam.server.app.plan;

/** A plan cannot be made; the message is one line for the organizer. */
final class PlanFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    PlanFailure(String message) {
        super(message);
    }

    PlanFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
