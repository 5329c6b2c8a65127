package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.PlacementStep;
import dev.naadam.server.app.ledger.LedgerStep;
import java.util.function.Consumer;

/**
 * Who hears of each step before the next begins: tests that want to see what a crash in between leaves.
 *
 * @param placement steps of placing a match
 * @param ledger steps of ledgers and of what follows from them
 */
record Steps(Consumer<PlacementStep> placement, Consumer<LedgerStep> ledger) {

    /** Nobody does. */
    static final Steps UNHEARD = new Steps(step -> {}, step -> {});
}
