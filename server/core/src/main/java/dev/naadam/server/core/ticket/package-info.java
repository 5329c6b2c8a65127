/**
 * Mints tickets: pure functions of keys, entropy and time.
 *
 * <p>Called by the control plane, from any thread.
 */
@NullMarked
package dev.naadam.server.core.ticket;

import org.jspecify.annotations.NullMarked;
