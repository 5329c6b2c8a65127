package dev.naadam.server.core.region;

import java.util.List;

/**
 * What the catalogue says about a region.
 *
 * @param region what decisions use
 * @param name for people
 * @param localName in the language of the place
 * @param hub the larger programme it belongs to
 * @param place where it lies
 * @param sources keys into the catalogue's sources
 */
public record RegionFacts(
        Region region, String name, String localName, String hub, Place place, PowerFacts power, List<String> sources) {

    public RegionFacts {
        sources = List.copyOf(sources);
    }

    /**
     * A point on the map, for the eye: distance decides nothing, RTT does.
     *
     * @param latitudeDegrees -90 to 90, north is positive
     * @param longitudeDegrees -180 to 180, east is positive
     */
    public record Place(String city, double latitudeDegrees, double longitudeDegrees) {

        public Place {
            check("latitude", latitudeDegrees, 90);
            check("longitude", longitudeDegrees, 180);
        }

        private static void check(String name, double degrees, int most) {
            if (!(Math.abs(degrees) <= most)) {
                throw new IllegalArgumentException(
                        name + ": " + degrees + " (expected: -" + most + " to " + most + ")");
            }
        }
    }
}
