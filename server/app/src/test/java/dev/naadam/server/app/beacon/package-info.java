/** Beacons on sockets of the loopback, and clients of them. */
@NullMarked
package dev.naadam.server.app.beacon;

import org.jspecify.annotations.NullMarked;
