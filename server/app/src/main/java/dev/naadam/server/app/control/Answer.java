package dev.naadam.server.app.control;

/** What became of a request. */
public sealed interface Answer<T> {

    /** It was carried out. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was not, and nothing changed. */
    record Refused<T>(Refusal why) implements Answer<T> {}
}
