package dev.naadam.server.app.metrics;

import dev.naadam.server.app.ledger.LedgerCount;
import dev.naadam.server.app.ledger.LedgerCounters;
import io.micrometer.core.instrument.Tags;

/** Metrics of ledgers and of what is due. */
public final class LedgerMetrics {

    private LedgerMetrics() {}

    /** Registers every count. */
    public static void register(Metrics metrics, LedgerCounters counters) {
        for (LedgerCount count : LedgerCount.values()) {
            register(metrics, counters, count);
        }
    }

    private static void register(Metrics metrics, LedgerCounters counters, LedgerCount count) {
        Name name = switch (count) {
            case APPENDED -> order("appended");
            case OUTRUN -> order("outrun");
            case KNOWN -> order("known");
            case REFUSED -> order("refused");
            case GIVEN_UP -> order("given_up");
            case REREAD -> reading("reread");
            case DAMAGED -> reading("damaged");
            case DUE_TAKEN -> due("taken");
            case DUE_RUN_OUT -> due("run_out");
            case DUE_FAILED -> due("failed");
        };
        metrics.counter(name.metric, name.description, Tags.of("fate", name.fate), () -> counters.of(count));
    }

    private static Name order(String fate) {
        return new Name("naadam.ledger.orders", "Orders about tournaments and lobbies, by what became of them", fate);
    }

    private static Name reading(String fate) {
        return new Name("naadam.ledger.readings", "Ledgers that did not read as expected", fate);
    }

    private static Name due(String fate) {
        return new Name("naadam.ledger.due", "What had to happen by itself", fate);
    }

    private record Name(String metric, String description, String fate) {}
}
