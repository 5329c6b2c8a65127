/**
 * Replays of the matches of this node: recorded on the shards' threads, stored by a thread of their own, put together
 * again by whoever is asked for one (docs/replays.md).
 *
 * <p>A shard only fills chunks and hands them over; it never waits for Redis or a disk.
 */
@NullMarked
package dev.naadam.server.app.replay;

import org.jspecify.annotations.NullMarked;
