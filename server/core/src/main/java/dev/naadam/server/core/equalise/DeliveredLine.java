package dev.naadam.server.core.equalise;

/**
 * What one player got, in microseconds of round trip; {@link #NONE} where nothing is known.
 *
 * @param promisedMicros what was signed
 * @param checkedMicros what was measured before the first tick, 25th percentile
 * @param verdict one held against the other
 * @param rawMicros median over the whole match, as it was measured
 * @param paddedMicros median over the whole match, with the padding of the moment
 */
public record DeliveredLine(
        long promisedMicros, long checkedMicros, Promise.Verdict verdict, long rawMicros, long paddedMicros) {

    /** In place of a figure that there is not. */
    public static final long NONE = -1;
}
