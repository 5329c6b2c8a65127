package dev.naadam.protocol;

/** Extends the 32 bits of a sequence that travel to the 64 that seal (PROTOCOL.md section 5). */
public final class SequenceNumbers {

    private SequenceNumbers() {}

    /**
     * The 64-bit value nearest to {@code highest} whose low bits are {@code low}.
     *
     * @param highest highest sequence opened so far, 0 if none
     * @param low the 32 bits received, as an unsigned value
     */
    public static long extend(long highest, long low) {
        // the difference as a signed 32-bit number: never more than 2^31 away from the highest
        return highest + (int) (low - highest);
    }
}
