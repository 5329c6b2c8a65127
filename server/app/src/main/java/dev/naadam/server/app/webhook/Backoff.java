package dev.naadam.server.app.webhook;

import dev.naadam.protocol.Entropy;

/**
 * When an event that was not accepted is sent again: after 5 s, then four times as long each time up to two hours, a quarter
 * more or less by chance, so that receivers that failed together are not asked together. 17 attempts or so in the day.
 */
public final class Backoff {

    private static final long FIRST_MILLIS = 5_000;
    private static final int FACTOR = 4;
    private static final long MAX_MILLIS = 7_200_000;

    /** The attempt from which on the longest pause counts; keeps the multiplication in range. */
    private static final int ATTEMPTS_TO_MAX = 7;

    private final Entropy entropy;

    /** Pauses with this chance in them. */
    public Backoff(Entropy entropy) {
        this.entropy = entropy;
    }

    /**
     * The pause after an attempt, ms.
     *
     * @param attempt that failed, from 1
     * @param askedMillis what the receiver asked for with Retry-After; 0: nothing
     */
    long pauseMillis(int attempt, long askedMillis) {
        long pause = FIRST_MILLIS;
        for (int i = 1; i < Math.min(attempt, ATTEMPTS_TO_MAX); i++) {
            pause *= FACTOR;
        }
        pause = Math.min(pause, MAX_MILLIS);
        long jitter = Math.floorMod(entropy.nextLong(), pause / 2 + 1) - pause / 4;
        return Math.max(pause + jitter, Math.min(askedMillis, MAX_MILLIS));
    }
}
