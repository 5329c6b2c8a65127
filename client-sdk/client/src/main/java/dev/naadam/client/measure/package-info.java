/**
 * How far a player is from every region, measured by the regions' beacons (PROTOCOL.md section 10). A
 * {@link dev.naadam.client.measure.RegionMeter} does it over the socket that the player will play from, keeps the result as
 * long as it is good, and submits what beacons have signed.
 *
 * <p>{@link dev.naadam.client.measure.ProbeRuns} is the same without socket and clock, for whoever drives many players.
 */
@NullMarked
package dev.naadam.client.measure;

import org.jspecify.annotations.NullMarked;
