package dev.naadam.server.core.equalise;

/** A signed round trip held against the one that is measured before the first tick. */
public final class Promise {

    /** Largest one that is taken, microseconds: what no beacon waits for. */
    public static final long MAX_MICROS = 10_000_000;

    /** Lines differ from minute to minute, and a shard reads its socket at steps of up to 2 ms. */
    private static final long TOLERANCE_MICROS = 5_000;

    private static final long TOLERANCE_PERCENT = 15;

    /** What came of it. */
    public enum Verdict {
        /** There is no signed measurement. */
        NOT_PROMISED,
        /** They differ by at most the tolerance. */
        KEPT,
        /** They differ by more, in either direction. */
        BROKEN,
        /** Too few echoes: absent, or the client does not answer. */
        UNMEASURED
    }

    private Promise() {}

    /** By how much a measurement may differ from this promise: the larger of 5 ms and 15 %, microseconds. */
    static long toleranceMicros(long promisedMicros) {
        return Math.max(TOLERANCE_MICROS, promisedMicros * TOLERANCE_PERCENT / 100);
    }

    /** Holds a measurement against a promise. */
    static Verdict judge(long promisedMicros, long measuredMicros) {
        if (promisedMicros == DeliveryTerms.UNPROMISED) {
            return Verdict.NOT_PROMISED;
        }
        if (measuredMicros == DeliveredLine.NONE) {
            return Verdict.UNMEASURED;
        }
        boolean isKept = Math.abs(measuredMicros - promisedMicros) <= toleranceMicros(promisedMicros);
        return isKept ? Verdict.KEPT : Verdict.BROKEN;
    }
}
