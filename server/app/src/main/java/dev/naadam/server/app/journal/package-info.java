/**
 * The journal of a node: for each shard that needs one a log in Redis, opened, claimed again and begun anew without ever
 * making the shard wait.
 *
 * <p>Shards call it from their threads; what Redis answers is put down by its I/O threads and picked up by the shard's.
 */
@NullMarked
package dev.naadam.server.app.journal;

import org.jspecify.annotations.NullMarked;
