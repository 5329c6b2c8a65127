package dev.naadam.server.core.journal;

/**
 * An entry as the store returns it.
 *
 * @param bytes not copied; do not write to them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of each would double what a takeover costs
public record StoredEntry(long sequence, byte[] bytes) {}
