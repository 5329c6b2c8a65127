/**
 * The packets of the handshake port and the keys that come out of it (PROTOCOL.md sections 3 and 4).
 *
 * <p>Called by the client while it connects and by the server's handshake thread; not hot.
 */
@NullMarked
package dev.naadam.protocol.handshake;

import org.jspecify.annotations.NullMarked;
