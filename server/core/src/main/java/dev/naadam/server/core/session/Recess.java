package dev.naadam.server.core.session;

/**
 * How a match stands with the pauses that people have ordered (docs/decisions/0040): what its log has of them.
 *
 * @param number of the newest one, 1 and up in the order of their being granted; 0: there was none
 * @param isOn whether the match stands still for it; else it is over
 * @param leftMillis how long it goes on standing still; {@link #NO_END}: until it is told otherwise
 */
public record Recess(long number, boolean isOn, long leftMillis) {

    /** Of a pause that only an order ends, and the highest number of one: 32 bits in the log. */
    public static final long NO_END = 0xffff_ffffL;

    /** Nobody has ordered one. */
    public static final Recess NONE = new Recess(0, false, 0);

    /** Out of the range that a log has room for. */
    public Recess {
        if (number < 0 || number > NO_END || leftMillis < 0 || leftMillis > NO_END) {
            throw new IllegalArgumentException(
                    "recess: number " + number + ", " + leftMillis + " ms left (expected: both 0 to " + NO_END + ")");
        }
    }
}
