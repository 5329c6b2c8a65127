package dev.naadam.server.app.audit;

import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.ledger.Refolding;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;

/** Whose rules the orders of a ledger have to hold by. */
final class LedgerRules {

    /** Accepts whatever is chained well. */
    private static final Rules<Boolean, String> CHAIN_ONLY = new Rules<>() {
        @Override
        public Boolean blank() {
            return true;
        }

        @Override
        public Ruling<Boolean> rule(Boolean state, String order, Occasion occasion) {
            return new Ruling.Accepted<>(state);
        }

        @Override
        public long dueMillis(Boolean state) {
            return NEVER;
        }
    };

    private static final OrderText<String> ANY_TEXT = new OrderText<>() {
        @Override
        public String write(String order) {
            return order;
        }

        @Override
        public String read(String text) {
            return text;
        }
    };

    private LedgerRules() {}

    static Refolding of(LedgerId ledger) {
        return Refolding.of(ledger, CHAIN_ONLY, ANY_TEXT);
    }
}
