package dev.naadam.server.core.session;

import org.jspecify.annotations.Nullable;

/**
 * One slot of a match as its owner hands it on.
 *
 * @param generation the newest ticket that its player came with, 0 if nobody came: older ones stay used up
 * @param excludedGeneration tickets up to this one are not let in; {@link Long#MAX_VALUE}: none is
 * @param appliedBits bit i: an input for i ticks ago was applied; the low 16 bits
 * @param line what is known of its player's line
 * @param session who is there; null: nobody
 */
public record SlotSnapshot(
        long generation,
        long excludedGeneration,
        int appliedBits,
        LineSnapshot line,
        @Nullable SessionSnapshot session) {

    public SlotSnapshot {
        if (generation < 0 || excludedGeneration < 0 || appliedBits < 0 || appliedBits > 0xffff) {
            throw new IllegalArgumentException("slot: generation " + generation + ", excluded " + excludedGeneration
                    + ", applied " + appliedBits + " (expected: 0 and up, 16 bits)");
        }
    }
}
