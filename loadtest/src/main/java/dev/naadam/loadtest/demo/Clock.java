package dev.naadam.loadtest.demo;

import java.util.Locale;

/** A match's clock as players read it. */
final class Clock {

    private Clock() {}

    /** Such as {@code 1:05}. */
    static String minutes(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
