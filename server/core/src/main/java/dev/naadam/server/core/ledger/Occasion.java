package dev.naadam.server.core.ledger;

/**
 * By whom and when an order was given. Rules may look at it; two nodes that apply the same entry see the same.
 *
 * @param author who
 * @param atMillis when, ms since 1970 by the clock of the node that wrote it down; never before the entry before
 */
public record Occasion(Author author, long atMillis) {}
