package dev.naadam.server.app.ledger;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.core.ledger.Entry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where ledgers are kept. Any thread; no call blocks, no stage fails, and each completes within the store's own bound of a
 * few seconds. Every call may be repeated without harm.
 */
public interface LedgerStore {

    /** Entries of a ledger. An event of 1,024 teams comes to about eight thousand. */
    int MAX_ENTRIES = 65_536;

    /** UTF-8 bytes of an order: an organizer's longest document, and the form around it. */
    int MAX_ORDER_BYTES = 96 * 1024;

    /** Most entries that {@link #page} answers with. */
    int MAX_PAGE = 256;

    /** Most ledgers that {@link #listed} answers with. */
    int MAX_LISTED = 100;

    /**
     * What follows this number, in order; nothing if there is no such ledger. An entry that was changed where it is kept
     * comes as one that follows no other, with an empty hash. Never {@code Absent}.
     */
    CompletionStage<StoreAnswer<List<Entry>>> read(LedgerId id, long afterNumber);

    /** The same, but so many of them at most, {@link #MAX_PAGE} and fewer. */
    CompletionStage<StoreAnswer<List<Entry>>> page(LedgerId id, long afterNumber, int limit);

    /** Appends; false: it was outrun, another entry has that number, and nothing changed. */
    CompletionStage<StoreAnswer<Boolean>> append(LedgerId id, Addition addition);

    /** The same of the first entry, which also puts the ledger into its organizer's list. */
    CompletionStage<StoreAnswer<Boolean>> open(LedgerId id, String organizer, Addition first);

    /** An organizer's ledgers of a kind, the newest first, behind this place; null: from the newest on. */
    CompletionStage<StoreAnswer<List<Place>>> listed(
            LedgerId.Kind kind, String organizer, @Nullable Place behind, int limit);

    /**
     * A place in an organizer's list.
     *
     * @param createdMillis when the first entry was written, ms since 1970
     * @param id of the ledger
     */
    record Place(long createdMillis, UUID id) {}
}
