package dev.naadam.server.app.control;

/** What a session node says to the order to host a match. */
sealed interface HostAnswer {

    /** It does. */
    record Hosted() implements HostAnswer {}

    /** It does not, and has left nothing. */
    record Declined(String reason) implements HostAnswer {}

    /** It says nothing in time. */
    record Silent() implements HostAnswer {}
}
