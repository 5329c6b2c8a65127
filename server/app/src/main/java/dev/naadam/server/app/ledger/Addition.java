package dev.naadam.server.app.ledger;

import dev.naadam.server.core.ledger.Entry;

/**
 * An entry on its way into a ledger.
 *
 * @param entry the entry
 * @param previousHash of the entry it follows. A number alone would not do: a Redis that comes back without its last
 *     second has other entries under the same numbers
 * @param due what is due once it is there
 */
public record Addition(Entry entry, String previousHash, Due due) {}
