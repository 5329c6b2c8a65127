package dev.naadam.server.core.tournament.match;

import org.jspecify.annotations.Nullable;

/**
 * What counts of a match that has ended.
 *
 * @param outcome who won
 * @param basis why
 * @param result as it was reported, null if the match ended without a report
 */
public record Ruling(Outcome outcome, Basis basis, @Nullable Result result) {

    /** Why an outcome stands. */
    public enum Basis {
        /** Somebody reported it. */
        REPORTED,
        /** A side has left the tournament. */
        LEFT,
        /** Both sides forfeited, but the format lets one go on: the higher seed, which is side A. */
        HIGHER_SEED,
        /** A side, or both, had nobody. */
        BYE
    }
}
