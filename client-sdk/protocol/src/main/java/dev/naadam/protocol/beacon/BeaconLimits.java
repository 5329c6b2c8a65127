package dev.naadam.protocol.beacon;

/** The bounds of PROTOCOL.md sections 10 and 11 that both ends must agree on. */
public final class BeaconLimits {

    /** Probes of a run. The first one wakes radios and fills caches and is not counted. */
    public static final int PROBES = 15;

    /** Probes of a run that count. */
    public static final int COUNTED_PROBES = PROBES - 1;

    /** Fewer samples than this are not signed: a client that keeps echoes back would be choosing among them. */
    public static final int MIN_SIGNED_SAMPLES = 5;

    /** A probe without its echo after this time is lost, microseconds. So no sample is larger. */
    public static final long ECHO_LIMIT_MICROS = 1_000_000;

    /** Between a probe and the next one at least, milliseconds: 15 probes take two seconds. */
    public static final long MIN_GAP_MILLIS = 145;

    /** Random part of the time between two probes, below this, milliseconds: about one Wi-Fi beacon interval. */
    public static final long GAP_SPREAD_MILLIS = 100;

    /** For how long the result of a run that is over can be fetched, milliseconds. */
    public static final long RESULT_LIFE_MILLIS = 10_000;

    /** Characters of a region, a node and an organizer. */
    public static final int MAX_ID_CHARS = 64;

    /** How far the clocks of two nodes may be apart, milliseconds: what one signs the other takes at once. */
    public static final long CLOCKS_APART_MILLIS = 60_000;

    /** How long a claim can be used, milliseconds. */
    public static final long CLAIM_LIFE_MILLIS = 15 * 60_000L;

    /** Longest life of a claim, milliseconds. */
    public static final long MAX_CLAIM_LIFE_MILLIS = CLAIM_LIFE_MILLIS + CLOCKS_APART_MILLIS;

    /** Longest life of a certificate, milliseconds. */
    public static final long MAX_CERTIFICATE_LIFE_MILLIS = 24 * 3_600_000L;

    /** Life of a measurement, milliseconds. */
    public static final long MEASUREMENT_LIFE_MILLIS = 10 * 60_000L;

    /** The organizer of beacons that measure each other; {@code ~} stands in no organizer's id. */
    public static final String MESH_ORGANIZER = "~mesh";

    private BeaconLimits() {}
}
