package dev.naadam.server.core.replication;

import dev.naadam.protocol.ProtocolLimits;

/**
 * Events on their way to one player: repeated until acknowledged, in order (PROTOCOL.md section 7).
 *
 * <p>A run always starts at the oldest unacknowledged event, so the player needs no reassembly: an event is either the
 * next one or known.
 */
public final class EventOutbox {

    private static final int CAPACITY = ProtocolLimits.MAX_EVENTS_UNACKED;
    private static final int CELL_BYTES = 1 + ProtocolLimits.MAX_EVENT_BYTES;

    private final byte[] cells = new byte[CAPACITY * CELL_BYTES];
    private long oldest;
    private long next;
    private long sentBelow;
    private long lastSentRound = Long.MIN_VALUE / 2;

    /**
     * Adds an event; false if too many are unacknowledged: the player must go.
     *
     * @throws IllegalArgumentException if the game broke its promise about lengths: a cell would run over
     */
    public boolean add(byte[] event, int length) {
        if (length < 1 || length > ProtocolLimits.MAX_EVENT_BYTES) {
            throw new IllegalArgumentException(
                    "event: " + length + " bytes (expected: 1 to " + ProtocolLimits.MAX_EVENT_BYTES + ")");
        }
        if (next - oldest >= CAPACITY) {
            return false;
        }
        int at = cell(next++);
        cells[at] = (byte) length;
        System.arraycopy(event, 0, cells, at + 1, length);
        return true;
    }

    /**
     * Takes the player's word for which event it expects next.
     *
     * @param expected id modulo 65536; one behind the oldest is an old word that was overtaken, and changes nothing
     * @return false if it is ahead of everything that was sent: nothing is taken
     */
    public boolean acknowledge(int expected) {
        int ahead = (short) (expected - (int) oldest);
        if (oldest + ahead > sentBelow) {
            return false;
        }
        oldest += Math.max(0, ahead);
        return true;
    }

    /**
     * Whether a run should go out: something new, or nothing was heard for a while.
     *
     * @param round of sending; not the tick, because the last tick is sent in many rounds
     * @param patienceRounds how long to wait for an acknowledgement
     */
    public boolean isDue(long round, int patienceRounds) {
        return oldest < next && (sentBelow < next || round - lastSentRound >= patienceRounds);
    }

    /** Id of the oldest unacknowledged event, modulo 65536. */
    public int firstId() {
        return (int) (oldest & 0xffff);
    }

    /** How many events of a run fit into {@code roomBytes}. */
    public int fitting(int roomBytes) {
        int count = 0;
        int bytes = 0;
        while (oldest + count < next && count < ProtocolLimits.MAX_EVENTS_PER_STATE) {
            bytes += 1 + cells[cell(oldest + count)];
            if (bytes > roomBytes) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Writes that many events, each as length and bytes; answers the offset behind them. */
    public int write(int count, byte[] out, int offset, long round) {
        int at = offset;
        for (long id = oldest; id < oldest + count; id++) {
            int cell = cell(id);
            int bytes = 1 + cells[cell];
            System.arraycopy(cells, cell, out, at, bytes);
            at += bytes;
        }
        sentBelow = Math.max(sentBelow, oldest + count);
        lastSentRound = round;
        return at;
    }

    /** Events not acknowledged yet. */
    public int unacknowledged() {
        return (int) (next - oldest);
    }

    private static int cell(long id) {
        return (int) (id % CAPACITY) * CELL_BYTES;
    }
}
