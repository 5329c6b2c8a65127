package dev.naadam.loadtest.emulator.relay;

/**
 * What the network was told to do for one bot, and what was seen of it.
 *
 * @param player name of the bot
 * @param city where it lives
 * @param access how it is connected
 * @param region where it plays
 * @param toldMicros median round trip
 * @param toldJitterMicros of round trips, RFC 3550
 * @param toldLossPermille of round trips
 * @param seen at the server's side of the network
 */
public record BotLink(
        String player,
        String city,
        String access,
        String region,
        long toldMicros,
        long toldJitterMicros,
        double toldLossPermille,
        SeenRtt seen) {

    /** Round trips above it are held to a share of themselves. */
    private static final long LEAST_TOLERANCE_MICROS = 2000;

    private static final long TOLERANCE_PERCENT = 5;
    private static final long PERCENT = 100;

    /** By how much the median that was seen lies above what was told. */
    public long errorMicros() {
        return seen.p50Micros() - toldMicros;
    }

    /** Whether the bot played over the network it was meant to play over; not if nothing was seen. */
    public boolean isAsTold() {
        long toleranceMicros = Math.max(LEAST_TOLERANCE_MICROS, toldMicros * TOLERANCE_PERCENT / PERCENT);
        return seen.samples() > 0 && Math.abs(errorMicros()) <= toleranceMicros;
    }
}
