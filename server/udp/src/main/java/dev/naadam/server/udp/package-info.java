/**
 * The datagram port: one UDP socket, driven by the thread that owns it, behind an interface that speaks of addresses as
 * longs, byte arrays and lengths. Behind it: the system calls of 64-bit Linux, or Netty, which works everywhere.
 *
 * <p>The only place, beside the HTTP server's configuration, that knows Netty. A port belongs to one thread.
 */
@NullMarked
package dev.naadam.server.udp;

import org.jspecify.annotations.NullMarked;
