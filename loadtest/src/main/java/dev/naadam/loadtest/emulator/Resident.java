package dev.naadam.loadtest.emulator;

/**
 * A person of the country.
 *
 * @param city of the province
 * @param home where exactly
 * @param carrier whose customer
 * @param access how connected
 * @param lastMileMillis round trip
 * @param jitterMillis of round trips, as RFC 3550 defines it
 * @param loss share of round trips
 */
public record Resident(
        City city,
        Place home,
        String carrier,
        Access access,
        double lastMileMillis,
        double jitterMillis,
        double loss) {}
