package dev.naadam.server.app.ledger;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What all desks of a node share.
 *
 * @param store where ledgers are kept
 * @param wallClock ms since 1970
 * @param counters what is counted
 * @param steps hears of each append
 */
public record DeskTools(
        LedgerStore store, LongSupplier wallClock, LedgerCounters counters, Consumer<LedgerStep> steps) {}
