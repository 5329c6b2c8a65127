package dev.naadam.server.core.beacon;

import dev.naadam.protocol.ticket.WireAddress;

/**
 * Where a datagram came from, in both forms.
 *
 * @param address as the outbox takes it
 * @param wireAddress as keyed hashes take it
 */
public record Source(long address, WireAddress wireAddress) {}
