/**
 * The Redis a node works with: the embedded one that belongs to the data folder, or a real one by URL.
 *
 * <p>Used by {@code boot} at start and stop and by the store's watch thread in between; calls may block for seconds and
 * never run on a shard. Speaks to its own process over a few lines of raw RESP: a client library is the store's affair.
 */
@NullMarked
package dev.naadam.server.app.redis;

import org.jspecify.annotations.NullMarked;
