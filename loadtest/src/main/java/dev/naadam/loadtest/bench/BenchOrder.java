package dev.naadam.loadtest.bench;

import java.nio.file.Path;

/**
 * What to measure.
 *
 * @param matches of the comparison with the floor
 * @param isQuick this comparison only
 * @param withPeers other people's servers too
 * @param timing of our server's runs; the floor's follow from it
 * @param launcher the {@code naadam} script
 */
public record BenchOrder(int matches, boolean isQuick, boolean withPeers, Timing timing, Path launcher) {

    /** More than a shard takes. */
    public static final int MAX_MATCHES = 400;

    public BenchOrder {
        if (matches < 1 || matches > MAX_MATCHES) {
            throw new IllegalArgumentException("matches: " + matches + " (expected: 1 to " + MAX_MATCHES + ")");
        }
    }
}
