package dev.naadam.loadtest.bench;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's run and the floor's runs just before and after it.
 *
 * @param name of whoever ran
 * @param matches at once
 * @param micros processor time for one update of one client
 * @param bytes mean UDP payload of an update
 * @param before the floor before it; null = there is no compiler
 * @param after the floor after it
 */
public record Comparison(
        String name,
        int matches,
        double micros,
        double bytes,
        @Nullable EchoFigures before,
        @Nullable EchoFigures after) {

    /** Of the two floors, the mean; NaN without a floor. */
    public double floorMicros() {
        return before == null || after == null ? Double.NaN : (before.microsPerUpdate() + after.microsPerUpdate()) / 2;
    }

    /** How many times the floor; NaN without a floor. */
    public double ratio() {
        return micros / floorMicros();
    }

    /** Share by which the two floors differ, of the smaller one: how much the machine itself moved meanwhile. */
    public double floorSpread() {
        if (before == null || after == null) {
            return Double.NaN;
        }
        double least = Math.min(before.microsPerUpdate(), after.microsPerUpdate());
        return Math.abs(before.microsPerUpdate() - after.microsPerUpdate()) / least;
    }
}
