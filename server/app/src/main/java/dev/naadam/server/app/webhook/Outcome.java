package dev.naadam.server.app.webhook;

/** What became of one request. */
public sealed interface Outcome {

    /** The receiver answered, whole and in time. */
    record Answered(int status, long retryAfterMillis) implements Outcome {}

    /** It did not: no connection, no certificate for the name, too slow, too long. */
    record Failed(String reason) implements Outcome {}

    /** Nothing was sent, since requests do not go there. */
    record Refused(String reason) implements Outcome {}
}
