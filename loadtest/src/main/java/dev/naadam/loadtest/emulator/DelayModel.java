package dev.naadam.loadtest.emulator;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How round trips come about; formula, sources and what is only assumed stand in the file.
 *
 * @param constantMillis of any way
 * @param stretch how much longer than the great circle the way is, routers included
 * @param pathSigma scatter of ways of one length
 * @param detour a way round that some have
 * @param carriers their shares of the people, by name
 * @param access what each kind of access adds
 * @param jitterSigma from person to person
 */
record DelayModel(
        double constantMillis,
        double stretch,
        double pathSigma,
        Detour detour,
        SortedMap<String, Double> carriers,
        Map<Access, AccessModel> access,
        double jitterSigma) {

    /** Speed of light in fibre. */
    private static final double KM_PER_MILLI = 200;

    private static final double LEAST_MILLIS = 1;

    /** A way round: how many have one, and how much longer a round trip takes for it. */
    record Detour(double share, double minMillis, double maxMillis) {}

    static DelayModel read(Properties file) {
        SortedMap<String, Double> carriers = new TreeMap<>();
        for (String carrier : names(file)) {
            carriers.put(carrier, CountryFiles.number(file, "carrier." + carrier + ".share"));
        }
        Map<Access, AccessModel> access = new EnumMap<>(Access.class);
        for (Access kind : Access.values()) {
            access.put(kind, AccessModel.read(file, kind));
        }
        return new DelayModel(
                CountryFiles.number(file, "constant.millis"),
                CountryFiles.number(file, "stretch"),
                CountryFiles.number(file, "path.sigma"),
                new Detour(
                        CountryFiles.number(file, "detour.share"),
                        CountryFiles.number(file, "detour.min.millis"),
                        CountryFiles.number(file, "detour.max.millis")),
                carriers,
                access,
                CountryFiles.number(file, "jitter.sigma"));
    }

    /** Round trip over a distance, without last mile. */
    double backboneMillis(double km) {
        return Math.max(LEAST_MILLIS, constantMillis + stretch * 2 * km / KM_PER_MILLI);
    }

    private static List<String> names(Properties file) {
        return Arrays.asList(CountryFiles.text(file, "carriers").split(" ", -1));
    }
}
