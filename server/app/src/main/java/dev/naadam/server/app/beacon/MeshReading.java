package dev.naadam.server.app.beacon;

/**
 * How far one region's beacon is from another's, by the other's clock.
 *
 * @param from region of the beacon that was measured
 * @param to region of the one that measured it
 * @param p25Micros lower quartile of its samples
 * @param measuredAtMillis ms since 1970
 */
public record MeshReading(String from, String to, long p25Micros, long measuredAtMillis) {}
