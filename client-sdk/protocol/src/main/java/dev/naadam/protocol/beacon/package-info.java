/**
 * The beacon port (PROTOCOL.md sections 10 and 11): probes that the beacon times, and what it signs about them.
 *
 * <p>Both ends use it, on any thread. Readers never throw: null, or a {@link dev.naadam.protocol.beacon.BeaconFate}, is
 * what bad bytes are.
 */
@NullMarked
package dev.naadam.protocol.beacon;

import org.jspecify.annotations.NullMarked;
