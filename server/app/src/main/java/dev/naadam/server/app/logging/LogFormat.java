package dev.naadam.server.app.logging;

/** How a log line looks. */
public enum LogFormat {
    /** For people: time, level, source, what, fields. */
    TEXT,
    /** One JSON object with the same in fixed fields. */
    JSON
}
