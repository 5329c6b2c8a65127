package dev.naadam.server.app.ledger;

/**
 * What every node is told when something was appended or has become due. It may get lost: whoever listens also looks by
 * itself now and then.
 *
 * @param errand the ledger, or what else is due
 * @param number of the entry that was appended; 0: none was
 * @param dueMillis when the first of what was written down with it is due, ms since 1970
 */
public record Announcement(Errand errand, long number, long dueMillis) {}
