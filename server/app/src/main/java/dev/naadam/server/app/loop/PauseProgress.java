package dev.naadam.server.app.loop;

/**
 * How a match stands with the pauses that people have ordered.
 *
 * @param number of the newest one; 0: there was none
 * @param isOn whether it stands still for that
 * @param isSettled whether a successor would do just so
 */
public record PauseProgress(long number, boolean isOn, boolean isSettled) {

    /** Nobody has ordered one. */
    public static final PauseProgress NONE = new PauseProgress(0, false, true);

    /** Whether it stands still for the pause of this number, whoever owns it next. */
    public boolean isOn(long pause) {
        return number == pause && isOn && isSettled;
    }

    /** Whether the pause of this number is over, or will never be, whoever owns the match next. */
    public boolean isOver(long pause) {
        return number > pause || (number == pause && !isOn && isSettled);
    }
}
