/**
 * What a player's round-trip time to a region counts as: from timed echoes to R, with the caps that delayed or missing
 * echoes run into.
 *
 * <p>Beacons call the estimators for what they sign, the assigner calls the rest; all micros, no state but a {@code
 * Jitter}'s.
 */
@NullMarked
package dev.naadam.server.core.region.rtt;

import org.jspecify.annotations.NullMarked;
