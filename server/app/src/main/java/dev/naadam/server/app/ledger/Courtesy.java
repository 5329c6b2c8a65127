package dev.naadam.server.app.ledger;

import java.util.UUID;

/**
 * Has a node with many orders about one ledger leave room for other nodes now and then. Any thread.
 *
 * <p>Whoever has appended an entry knows the newest one and needs one round trip for the next; whoever was outrun has to
 * read first and needs two. So a node whose orders wait in a row outruns every other one for as long as they last: with
 * 200 orders on each of two nodes the slower one gave up after 16 attempts.
 */
final class Courtesy {

    /** Orders in a row. */
    static final int MAX_IN_A_ROW = 8;

    /** Several round trips, also on a busy machine. */
    static final long PAUSE_MILLIS = 10;

    /** A bounded table, like {@link dev.naadam.server.app.control.Lanes}. */
    private static final int SLOTS = 64;

    private final int[] waiting = new int[SLOTS];
    private final int[] inARow = new int[SLOTS];

    /** An order has come. */
    synchronized void came(UUID ledger) {
        waiting[slot(ledger)]++;
    }

    /** Its turn has come; how long it should wait, ms. */
    synchronized long pauseMillis(UUID ledger) {
        int slot = slot(ledger);
        if (inARow[slot] < MAX_IN_A_ROW) {
            return 0;
        }
        inARow[slot] = 0;
        return PAUSE_MILLIS;
    }

    /** It has gone. */
    synchronized void went(UUID ledger) {
        int slot = slot(ledger);
        waiting[slot]--;
        inARow[slot] = waiting[slot] == 0 ? 0 : inARow[slot] + 1;
    }

    private static int slot(UUID ledger) {
        return Math.floorMod(ledger.hashCode(), SLOTS);
    }
}
