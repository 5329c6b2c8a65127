package dev.naadam.server.app.ledger;

import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Rules;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one ledger back, one after the other, wherever they come from. One thread. */
public final class Refolding {

    private final Step step;

    private Refolding(Step step) {
        this.step = step;
    }

    /** From the first entry on. */
    public static <S, O> Refolding of(LedgerId id, Rules<S, O> rules, OrderText<O> text) {
        Folding<S, O> folding = new Folding<>(rules, text);
        return new Refolding(new Step() {
            private Folded<S> folded = folding.blank(id);

            @Override
            public void next(Entry entry) throws DamagedLedger {
                folded = folding.fold(folded, entry);
            }
        });
    }

    /** Why this can not be the next entry; null: it is. After a fault there is nothing to go on from. */
    public @Nullable String next(Entry entry) {
        try {
            step.next(entry);
            return null;
        } catch (DamagedLedger e) {
            return e.getMessage();
        }
    }

    private interface Step {
        void next(Entry entry) throws DamagedLedger;
    }
}
