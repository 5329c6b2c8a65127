package dev.naadam.loadtest.emulator;

/**
 * What the network between a person and a region is told to do.
 *
 * @param rttMicros median round trip, without the time at either end
 * @param jitterMicros of round trips, as RFC 3550 defines it
 * @param loss share of round trips that are lost
 * @param burstMillis mean length of a bad spell
 * @param lateShare of datagrams that others overtake
 */
public record Link(long rttMicros, long jitterMicros, double loss, double burstMillis, double lateShare) {

    public Link {
        if (rttMicros < 0 || jitterMicros < 0) {
            throw new IllegalArgumentException(
                    "RTT and jitter: " + rttMicros + ", " + jitterMicros + " us (expected: not negative)");
        }
        // written so that NaN fails as well
        if (!(loss >= 0 && loss < 1 && burstMillis > 0 && lateShare >= 0 && lateShare <= 1)) {
            throw new IllegalArgumentException("loss, burst, late: " + loss + ", " + burstMillis + " ms, " + lateShare
                    + " (expected: shares, and a time above 0)");
        }
    }

    /** The same, but for a time that passes elsewhere on the way. */
    public Link without(long micros) {
        return new Link(Math.max(0, rttMicros - micros), jitterMicros, loss, burstMillis, lateShare);
    }

    /** Takes this long, every time. */
    public static Link steady(long rttMicros) {
        return new Link(rttMicros, 0, 0, 1, 0);
    }
}
