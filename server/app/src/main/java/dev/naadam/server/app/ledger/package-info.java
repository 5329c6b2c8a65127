/**
 * Ledgers as the control plane uses them: orders are ruled on and appended, whoever follows is told, and what has to
 * happen by itself is taken and done (docs/decisions/0028).
 *
 * <p>Knows no Redis and no HTTP. Nothing here blocks but {@link dev.naadam.server.app.ledger.DueRound}'s own thread.
 */
@NullMarked
package dev.naadam.server.app.ledger;

import org.jspecify.annotations.NullMarked;
