/**
 * How many matches a node takes: what a tick costs, and how much of a shard's time may be given away.
 *
 * <p>Called by the loops for every tick and by whoever admits a match; measures nothing itself.
 */
@NullMarked
package dev.naadam.server.core.capacity;

import org.jspecify.annotations.NullMarked;
