package dev.naadam.loadtest.emulator;

/**
 * A point on the earth.
 *
 * @param latitudeDegrees north is positive
 * @param longitudeDegrees east is positive
 */
record Place(double latitudeDegrees, double longitudeDegrees) {

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double KM_PER_DEGREE = EARTH_RADIUS_KM * Math.PI / 180;

    /** Along the great circle, by the haversine formula, which keeps its digits where two places are near. */
    double kmTo(Place other) {
        double north = sine((other.latitudeDegrees - latitudeDegrees) / 2);
        double east = sine((other.longitudeDegrees - longitudeDegrees) / 2);
        double haversine = north * north + cosine(latitudeDegrees) * cosine(other.latitudeDegrees) * east * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(haversine));
    }

    /** A place some way off, as on a flat map: good for a few hundred kilometres that are not near a pole. */
    Place moved(double northKm, double eastKm) {
        return new Place(
                latitudeDegrees + northKm / KM_PER_DEGREE,
                longitudeDegrees + eastKm / (KM_PER_DEGREE * cosine(latitudeDegrees)));
    }

    private static double sine(double degrees) {
        return StrictMath.sin(Math.toRadians(degrees));
    }

    private static double cosine(double degrees) {
        return StrictMath.cos(Math.toRadians(degrees));
    }
}
