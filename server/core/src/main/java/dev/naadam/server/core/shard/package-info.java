/**
 * A shard: the matches of one thread, found by connection id, run when they are due.
 *
 * <p>The loop that owns the thread, the clock and the port drives it; nothing here waits.
 */
@NullMarked
package dev.naadam.server.core.shard;

import org.jspecify.annotations.NullMarked;
