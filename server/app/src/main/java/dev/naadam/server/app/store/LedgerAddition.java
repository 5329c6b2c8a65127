package dev.naadam.server.app.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written together.
 *
 * @param ledger into which ledger
 * @param entry the entry
 * @param previousHash of the entry before it, 64 hex digits; of the first one it is not looked at
 * @param dueEpochMillis when the ledger is due; {@link DueRecords#NEVER}: it is not
 * @param wake what else is due at once
 * @param organizer in whose list the ledger is put; null: it is in one
 */
public record LedgerAddition(
        LedgerKey ledger,
        LedgerEntryRecord entry,
        String previousHash,
        long dueEpochMillis,
        List<String> wake,
        @Nullable String organizer) {

    public LedgerAddition {
        LedgerEntryRecord.requireHash("previousHash", previousHash);
        Bounds.requireRange("dueEpochMillis", dueEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireRange("wake", wake.size(), 0, StoreLimits.MAX_WOKEN);
        wake.forEach(DueRecords::requireMember);
        if (organizer != null) {
            Bounds.requireId("organizer", organizer);
        }
        wake = List.copyOf(wake);
    }
}
