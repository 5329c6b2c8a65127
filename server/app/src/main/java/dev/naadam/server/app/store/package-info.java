/**
 * What nodes keep in Redis: node registry, match records, results, API keys; Lettuce carries it, Kryo encodes it.
 *
 * <p>Called by the HTTP threads and by what ends a match, never by a shard. Calls return at once; stages complete on the
 * store's own I/O threads, where nobody may block. Layout and promises: docs/redis.md.
 */
@NullMarked
package dev.naadam.server.app.store;

import org.jspecify.annotations.NullMarked;
