package dev.naadam.server.app.ledger;

import dev.naadam.server.core.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a ledger come to.
 *
 * @param id which ledger
 * @param number of the newest entry; 0: there is none
 * @param hash of that entry, or what the first one is chained to
 * @param atMillis when that entry was written, ms since 1970
 */
record Folded<S>(LedgerId id, long number, String hash, long atMillis, S state) {

    /** Before the first entry. */
    static <S> Folded<S> blank(LedgerId id, S state) {
        return new Folded<>(id, 0, Entry.genesis(id.text()), 0, state);
    }

    /** One entry more, which made it this state. */
    Folded<S> with(Entry entry, S next) {
        return new Folded<>(id, entry.number(), entry.hash(), entry.occasion().atMillis(), next);
    }

    /** Why this entry can not have been written behind those; null: it may have been. */
    @Nullable String fault(Entry entry) {
        if (entry.number() != number + 1) {
            return "number: " + entry.number() + " (expected: " + (number + 1) + ")";
        }
        if (!entry.follows(hash)) {
            return "does not follow the entry before it";
        }
        if (entry.occasion().atMillis() < atMillis) {
            return "atMillis: " + entry.occasion().atMillis() + " (expected: not before " + atMillis + ")";
        }
        return null;
    }

    Standing<S> standing(boolean isNew) {
        return new Standing<>(id, number, hash, state, isNew);
    }
}
