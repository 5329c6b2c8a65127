package dev.naadam.arena.view;

/** Why a round ended. */
public enum RoundReason {
    /** One side was dead. */
    ELIMINATED(1, "eliminated"),
    /** The banner stood for its time. */
    HELD(2, "held"),
    /** A defender lowered the banner. */
    LOWERED(3, "lowered"),
    /** The round's time was up and no banner stood. */
    TIME(4, "time");

    private static final RoundReason[] ALL = values();

    private final int number;
    private final String word;

    RoundReason(int number, String word) {
        this.number = number;
        this.word = word;
    }

    /** In views, events and states: 1 to 4. */
    public int number() {
        return number;
    }

    /** For people. */
    public String word() {
        return word;
    }

    /** The reason of that number; {@link IllegalArgumentException} if there is none. */
    public static RoundReason of(int number) {
        if (number < 1 || number > ALL.length) {
            throw new IllegalArgumentException("reason: " + number + " (expected: 1 to " + ALL.length + ")");
        }
        return ALL[number - 1];
    }
}
