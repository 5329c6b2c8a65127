package dev.naadam.server.core.region;

/** Bounds of what can be decided. With them no figure of the definition, scaled by its denominator, leaves a long. */
public final class RegionLimits {

    /** Players of one team. */
    public static final int MAX_TEAM = 32;

    /** Regions of a catalogue: six times what the largest cloud of one country has. */
    public static final int MAX_REGIONS = 64;

    /** Ten seconds of RTT, in micros: nobody plays beyond, and a beacon has given up long before. */
    public static final long MAX_RTT_MICROS = 10_000_000;

    private RegionLimits() {}
}
