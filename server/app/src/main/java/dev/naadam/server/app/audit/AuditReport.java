package dev.naadam.server.app.audit;

import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.core.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an export.
 *
 * @param ledger which ledger it is of; null: it names none
 * @param last the last entry that holds; null: there is none
 * @param line number of the first line at fault, from 1; 0: of none
 * @param fault what is wrong there or with all of it, one line; empty: nothing is
 */
record AuditReport(@Nullable LedgerId ledger, @Nullable Entry last, long line, String fault) {

    boolean isSound() {
        return fault.isEmpty();
    }
}
