package dev.naadam.server.core.equalise;

import java.util.List;

/**
 * What a match was promised of its players' lines, and what is done about them.
 *
 * @param promisedMicros the 25th percentile of the round trip that a beacon signed for each slot's player, uncapped and without
 *     jitter and loss; {@link #UNPROMISED} for who has none; empty: nobody has
 * @param onDifference what happens if a line is not what was promised
 * @param isEqualised whether lines are padded towards the longest one
 */
public record DeliveryTerms(List<Long> promisedMicros, DifferencePolicy onDifference, boolean isEqualised) {

    /** The promise to a player without a signed measurement. */
    public static final long UNPROMISED = 0;

    /** Nothing was promised, nothing is done. */
    public static final DeliveryTerms NONE = new DeliveryTerms(List.of(), DifferencePolicy.FLAG, false);

    public DeliveryTerms {
        promisedMicros = List.copyOf(promisedMicros);
        for (long micros : promisedMicros) {
            if (micros < 0 || micros > Promise.MAX_MICROS) {
                throw new IllegalArgumentException(
                        "promisedMicros: " + micros + " (expected: 0 to " + Promise.MAX_MICROS + ")");
            }
        }
    }

    /** Whether lines are measured before the first tick. */
    public boolean isMeasuredFirst() {
        return isEqualised || !promisedMicros.isEmpty();
    }

    /** What the player of a slot was promised, microseconds, or {@link #UNPROMISED}. */
    public long promisedMicros(int slot) {
        return promisedMicros.isEmpty() ? UNPROMISED : promisedMicros.get(slot);
    }

    /** Whether a match of so many players can have them. */
    public boolean fits(int players) {
        return promisedMicros.isEmpty() || promisedMicros.size() == players;
    }
}
