package dev.naadam.server.core.tournament.standing;

/**
 * A team's value in a tie-break, exact.
 *
 * @param isApplicable false for head to head among teams that have not all met: then it decides nothing
 * @param halves the value in halves; more is better, but for losses and seeds
 */
public record Value(boolean isApplicable, long halves) {

    static final Value NONE = new Value(false, 0);

    static Value of(long halves) {
        return new Value(true, halves);
    }

    /** As a table shows it: {@code 7}, {@code 7.5}, or {@code -} where it does not apply. */
    @Override
    public String toString() {
        if (!isApplicable) {
            return "-";
        }
        String sign = halves < 0 ? "-" : "";
        long size = Math.abs(halves);
        return sign + size / 2 + (size % 2 == 0 ? "" : ".5");
    }
}
