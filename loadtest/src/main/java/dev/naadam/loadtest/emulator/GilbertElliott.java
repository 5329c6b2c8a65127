package dev.naadam.loadtest.emulator;

/**
 * Loss in bursts: a line is in a good or in a bad spell and loses datagrams in bad ones only. E. N. Gilbert, "Capacity of a
 * Burst-Noise Channel", 1960; E. O. Elliott, "Estimates of Error Rates for Codes on Burst-Noise Channels", 1963.
 *
 * <p>Theirs steps with every symbol. Here spells have lengths in time, exponential ones, and a datagram finds the line as
 * it is: a probe every 150 ms and an input every 16 ms meet the same bad spells, and how much is sent does not change how
 * often the line is bad.
 */
final class GilbertElliott {

    /** What a bad spell loses: some still come through. */
    private static final double BAD_LOSS = 0.7;

    private static final double NANOS_PER_MILLI = 1e6;

    private final double badShare;
    private final double changeNanos;
    private final Draws draws;
    private boolean isBad;
    private long lastNanos;
    private boolean hasBegun;

    /**
     * A line.
     *
     * @param loss share of datagrams in the long run, below 0.7
     * @param burstMillis mean length of a bad spell
     */
    GilbertElliott(double loss, double burstMillis, Draws draws) {
        this.badShare = Math.min(1, loss / BAD_LOSS);
        // 1 / (rate into bad spells + rate out of them): what the line is now tells nothing of then, much later
        this.changeNanos = burstMillis * NANOS_PER_MILLI * (1 - badShare);
        this.draws = draws;
    }

    /** Whether a datagram is lost that is sent now, not before the one asked for last. */
    boolean loses(long nowNanos) {
        if (badShare == 0) {
            return false;
        }
        isBad = draws.unit() < badShareNow(nowNanos);
        lastNanos = nowNanos;
        hasBegun = true;
        return isBad && draws.unit() < BAD_LOSS;
    }

    private double badShareNow(long nowNanos) {
        double memory = hasBegun ? StrictMath.exp(-(nowNanos - lastNanos) / changeNanos) : 0;
        return badShare + memory * ((isBad ? 1 : 0) - badShare);
    }
}
