package dev.naadam.server.app.ledger;

/**
 * How things stand in a ledger.
 *
 * @param id which
 * @param number of its newest entry; also the version that {@code ETag} and {@code If-Match} speak of
 * @param hash of that entry: whoever keeps it can tell later whether anything before it was changed
 * @param state what all entries come to
 * @param isNew the order that was given has just been written down; false: it had been before, or none was given
 */
public record Standing<S>(LedgerId id, long number, String hash, S state, boolean isNew) {}
