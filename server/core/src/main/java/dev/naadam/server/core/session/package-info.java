/**
 * A running match: its inputs, its simulation, what its players are sent, who is there.
 *
 * <p>Single-threaded and deterministic: time, entropy and datagrams come in as arguments. Everything of a match is called
 * by the thread of the shard that owns it.
 */
@NullMarked
package dev.naadam.server.core.session;

import org.jspecify.annotations.NullMarked;
