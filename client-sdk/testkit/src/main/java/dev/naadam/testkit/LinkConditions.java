package dev.naadam.testkit;

/**
 * What a simulated path does to datagrams in one direction.
 *
 * @param delayNanos least time on the way
 * @param jitterNanos up to this much more, evenly spread; does not change the order
 * @param lossPermille of 1000 datagrams so many vanish
 * @param duplicatePermille of 1000 so many arrive twice
 * @param reorderPermille of 1000 so many are overtaken: they take {@link #OVERTAKEN_NANOS} longer
 * @param corruptPermille of 1000 so many arrive with one bit turned over
 */
public record LinkConditions(
        long delayNanos,
        long jitterNanos,
        int lossPermille,
        int duplicatePermille,
        int reorderPermille,
        int corruptPermille) {

    /** Delivers everything at once. */
    public static final LinkConditions PERFECT = new LinkConditions(0, 0, 0, 0, 0, 0);

    /** How much longer an overtaken datagram takes: one to four ticks. */
    public static final long OVERTAKEN_NANOS = 35_000_000L;

    public LinkConditions {
        if (delayNanos < 0 || jitterNanos < 0) {
            throw new IllegalArgumentException(
                    "delay and jitter: " + delayNanos + ", " + jitterNanos + " ns (expected: not negative)");
        }
        requirePermille("lossPermille", lossPermille);
        requirePermille("duplicatePermille", duplicatePermille);
        requirePermille("reorderPermille", reorderPermille);
        requirePermille("corruptPermille", corruptPermille);
    }

    /** A path that only takes its time. */
    public static LinkConditions delay(long delayNanos, long jitterNanos) {
        return new LinkConditions(delayNanos, jitterNanos, 0, 0, 0, 0);
    }

    /** The same with this loss. */
    public LinkConditions withLoss(int permille) {
        return new LinkConditions(
                delayNanos, jitterNanos, permille, duplicatePermille, reorderPermille, corruptPermille);
    }

    /** The same with so many duplicates. */
    public LinkConditions withDuplicates(int permille) {
        return new LinkConditions(delayNanos, jitterNanos, lossPermille, permille, reorderPermille, corruptPermille);
    }

    /** The same with so many overtaken. */
    public LinkConditions withReordering(int permille) {
        return new LinkConditions(delayNanos, jitterNanos, lossPermille, duplicatePermille, permille, corruptPermille);
    }

    /** The same with so many corrupted. */
    public LinkConditions withCorruption(int permille) {
        return new LinkConditions(delayNanos, jitterNanos, lossPermille, duplicatePermille, reorderPermille, permille);
    }

    private static void requirePermille(String name, int permille) {
        if (permille < 0 || permille > 1000) {
            throw new IllegalArgumentException(name + ": " + permille + " (expected: 0 to 1000)");
        }
    }
}
