package dev.naadam.loadtest.emulator;

import java.util.Properties;

/**
 * What people with one kind of access have in common.
 *
 * @param share of the people
 * @param lastMileMedianMillis round trip
 * @param lastMileSigma from person to person
 * @param jitterMedianMillis of round trips, as RFC 3550 defines it
 * @param meanLoss share of round trips
 * @param burstMillis mean length of a bad spell
 * @param lateShare of datagrams that others overtake
 */
record AccessModel(
        double share,
        double lastMileMedianMillis,
        double lastMileSigma,
        double jitterMedianMillis,
        double meanLoss,
        double burstMillis,
        double lateShare) {

    static AccessModel read(Properties file, Access access) {
        String prefix = access.prefix();
        return new AccessModel(
                CountryFiles.number(file, prefix + "share"),
                CountryFiles.number(file, prefix + "last-mile.median.millis"),
                CountryFiles.number(file, prefix + "last-mile.sigma"),
                CountryFiles.number(file, prefix + "jitter.median.millis"),
                CountryFiles.number(file, prefix + "loss.mean"),
                CountryFiles.number(file, prefix + "burst.millis"),
                CountryFiles.number(file, prefix + "late.share"));
    }
}
