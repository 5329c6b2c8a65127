/**
 * What a tournament and a lobby have in common: each is the sum of the orders in its ledger, which are chained by hashes.
 *
 * <p>Pure: who keeps ledgers, and where, is the shell's business (docs/decisions/0028).
 */
@NullMarked
package dev.naadam.server.core.ledger;

import org.jspecify.annotations.NullMarked;
