package dev.naadam.game;

/** Whether a setup can be played. */
public sealed interface SetupCheck {

    /** It can. */
    record Playable() implements SetupCheck {}

    /**
     * It cannot.
     *
     * @param field what is wrong: {@code teams}, {@code tickRateHz} or the name of an option
     * @param reason one sentence for the organizer, with the value and what was expected
     */
    record Unplayable(String field, String reason) implements SetupCheck {}
}
