/**
 * The session nodes of a region to each other: a TCP connection between any two, heartbeats both ways, who owns which shard,
 * and who goes on with the shards of the dead (docs/decisions/0035).
 *
 * <p>One thread with a selector does all of it. Plain channels of the JDK: a node has a handful of connections with twenty
 * frames a second on each.
 */
@NullMarked
package dev.naadam.server.app.peers;

import org.jspecify.annotations.NullMarked;
