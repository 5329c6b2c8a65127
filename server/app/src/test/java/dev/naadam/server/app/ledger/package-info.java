/** Tests of ledgers, with a store that lives in memory. */
@NullMarked
package dev.naadam.server.app.ledger;

import org.jspecify.annotations.NullMarked;
