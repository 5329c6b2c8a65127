/**
 * The server's half of the handshake (PROTOCOL.md section 3): stateless until address and ticket are proven.
 *
 * <p>One thread per node, apart from every shard, so that a flood costs no match a microsecond.
 */
@NullMarked
package dev.naadam.server.core.handshake;

import org.jspecify.annotations.NullMarked;
