package dev.naadam.server.core.equalise;

/** The fairness of a match in one letter, by its unfairness U. */
public enum Grade {
    /** At most 3 ms. */
    A,
    /** At most 8 ms: one tick at 128 Hz. */
    B,
    /** At most 15 ms. */
    C,
    /** More. */
    D
}
