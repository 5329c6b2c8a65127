package dev.naadam.testkit;

import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.Entropy;

/**
 * Predictable bytes, so that a run can be repeated. Never in production: whoever knows the random seed, or has seen a
 * few bytes, knows every key. One thread.
 */
public final class SeededEntropy implements Entropy {

    private final SeededRandom random;

    /** The same seed gives the same bytes. */
    public SeededEntropy(long randomSeed) {
        this.random = new SeededRandom(randomSeed);
    }

    @Override
    public void fill(byte[] bytes) {
        byte[] eight = new byte[Long.BYTES];
        for (int at = 0; at < bytes.length; at += Long.BYTES) {
            Bytes.put64(eight, 0, random.nextLong());
            System.arraycopy(eight, 0, bytes, at, Math.min(Long.BYTES, bytes.length - at));
        }
    }
}
