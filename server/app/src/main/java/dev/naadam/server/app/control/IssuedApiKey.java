package dev.naadam.server.app.control;

/**
 * An API key that was just made.
 *
 * @param key the key itself, which cannot be had again
 * @param stored what is kept of it
 */
public record IssuedApiKey(ApiKey key, StoredApiKey stored) {}
