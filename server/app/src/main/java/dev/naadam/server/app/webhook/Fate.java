package dev.naadam.server.app.webhook;

/** What became of an attempt to tell a receiver. The names are part of the API and of metrics. */
public enum Fate {
    /** It answered 200 to 299. */
    DELIVERED,
    /** It did not, and will be told again. */
    RETRIED,
    /** Nothing was sent since the name leads to where requests do not go; tried again like the others. */
    REFUSED_TARGET,
    /** It did not, and its day is over. */
    GIVEN_UP,
    /** It answered 410 and is told nothing more. */
    GONE,
    /** It did not, and somebody had asked for this one attempt: a test or a replay. */
    FAILED
}
