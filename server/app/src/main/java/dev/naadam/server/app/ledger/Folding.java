package dev.naadam.server.app.ledger;

import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import java.util.List;

/**
 * Reads ledgers back: every entry must follow the one before it, and every order must be accepted once more. Any thread.
 *
 * @param rules what makes a state of orders
 * @param text how orders are written
 */
record Folding<S, O>(Rules<S, O> rules, OrderText<O> text) {

    Folded<S> blank(LedgerId id) {
        return Folded.blank(id, rules.blank());
    }

    /** What more entries come to. */
    Folded<S> fold(Folded<S> before, List<Entry> entries) throws DamagedLedger {
        Folded<S> folded = before;
        for (Entry entry : entries) {
            folded = fold(folded, entry);
        }
        return folded;
    }

    /** What one more entry comes to. */
    Folded<S> fold(Folded<S> before, Entry entry) throws DamagedLedger {
        String fault = before.fault(entry);
        if (fault != null) {
            throw new DamagedLedger(before.number() + 1, fault);
        }
        return switch (rules.rule(before.state(), order(entry), entry.occasion())) {
            case Ruling.Accepted<S> accepted -> before.with(entry, accepted.state());
            case Ruling.Known<S> known -> throw new DamagedLedger(entry.number(), "was carried out before");
            case Ruling.Refused<S> refused ->
                throw new DamagedLedger(entry.number(), "does not hold: " + refused.pointer() + ' ' + refused.reason());
        };
    }

    private O order(Entry entry) throws DamagedLedger {
        try {
            return text.read(entry.order());
        } catch (UnreadableOrder e) {
            throw new DamagedLedger(entry.number(), "is no order: " + e.getMessage());
        }
    }
}
