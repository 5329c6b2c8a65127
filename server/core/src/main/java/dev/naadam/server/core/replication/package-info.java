/**
 * What a player is shown: views, their deltas against what the player has, events until they are acknowledged.
 *
 * <p>Called by a match on its shard's thread; allocates nothing in a steady tick.
 */
@NullMarked
package dev.naadam.server.core.replication;

import org.jspecify.annotations.NullMarked;
