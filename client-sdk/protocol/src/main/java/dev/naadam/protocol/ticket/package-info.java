/**
 * Tickets and tokens: how the control plane tells a server who may play which slot (PROTOCOL.md sections 1 and 2).
 *
 * <p>Immutable values and pure functions; any thread.
 */
@NullMarked
package dev.naadam.protocol.ticket;

import org.jspecify.annotations.NullMarked;
