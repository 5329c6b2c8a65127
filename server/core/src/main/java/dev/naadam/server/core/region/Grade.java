package dev.naadam.server.core.region;

/** The fairness of a match in one letter, by its unfairness U. Compared exactly, never on a rounded figure. */
public enum Grade {
    /** At most 3 ms. */
    A(3_000),
    /** At most 8 ms: one tick at 128 Hz. */
    B(8_000),
    /** At most 15 ms. */
    C(15_000),
    /** More. */
    D(Long.MAX_VALUE);

    private final long maxUnfairnessMicros;

    Grade(long maxUnfairnessMicros) {
        this.maxUnfairnessMicros = maxUnfairnessMicros;
    }

    static Grade of(Fairness fairness) {
        for (Grade grade : values()) {
            if (grade == D || fairness.isUnfairByAtMost(grade.maxUnfairnessMicros)) {
                return grade;
            }
        }
        return D;
    }
}
