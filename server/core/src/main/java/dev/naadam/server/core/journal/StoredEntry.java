package dev.naadam.server.core.journal;

/**
 * An entry as the store returns it.
 *
 * @param bytes not copied; do not write to them
 */
public record StoredEntry(long sequence, byte[] bytes) {}
