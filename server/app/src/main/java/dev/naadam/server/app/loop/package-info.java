/**
 * Owns the threads and the clock: the shards that run matches and the thread of the handshake port.
 *
 * <p>Everything else in the process talks to them through bounded queues; nothing here waits for anybody.
 */
@NullMarked
package dev.naadam.server.app.loop;

import org.jspecify.annotations.NullMarked;
