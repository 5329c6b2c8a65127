package dev.naadam.server.core.region.rtt;

/**
 * Interarrival jitter of RFC 3550, appendix A.8, in its integer form: J moves a sixteenth of the way to each difference
 * between two round trips that follow each other, and is kept in sixteenths. Not thread-safe.
 */
public final class Jitter {

    private long sixteenthMicros;
    private long lastMicros;
    private boolean hasLast;

    /** A round trip in the order of sending, in micros; lost ones are left out. */
    public void add(long micros) {
        if (hasLast) {
            sixteenthMicros += Math.abs(micros - lastMicros) - ((sixteenthMicros + 8) >> 4);
        }
        lastMicros = micros;
        hasLast = true;
    }

    /** J in micros, 0 before the second round trip. */
    public long micros() {
        return sixteenthMicros >> 4;
    }
}
