package dev.naadam.loadtest.bench;

import java.time.Duration;

/**
 * How long a run takes.
 *
 * @param warmUp played before the window
 * @param window measured
 */
public record Timing(Duration warmUp, Duration window) {

    long warmUpNanos() {
        return warmUp.toNanos();
    }

    long windowNanos() {
        return window.toNanos();
    }
}
