package dev.naadam.server.core.replication;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.StatePacket;
import java.util.Arrays;

/**
 * Events on their way to one player, cut into cells: repeated until acknowledged, in order (PROTOCOL.md section 7).
 *
 * <p>A run of cells starts at the oldest unacknowledged one if it then gets as far as something new, so that few and short
 * events are repeated in every STATE and a lost one costs no time. What does not fit in one STATE is streamed from STATE to
 * STATE, and from the oldest again when its acknowledgement does not come (go-back-N: the player keeps nothing that is out
 * of order, and so needs no memory for it).
 */
public final class EventOutbox {

    private static final int CAPACITY = ProtocolLimits.MAX_EVENT_CELLS_UNACKED;
    private static final int MAX_BYTES = ProtocolLimits.MAX_EVENT_CELL_BYTES;
    private static final int CELL_BYTES = 1 + MAX_BYTES;

    private final byte[] cells = new byte[CAPACITY * CELL_BYTES];
    private final long[] sentRound = new long[CAPACITY];
    private final long[] tickOfCell = new long[CAPACITY];
    private long oldest;
    private long next;
    private long sentBelow;
    /** The cell that a stream goes on with; behind {@link #sentBelow} after it went back. */
    private long cursor;

    private long runStart;
    private long committedTick = Long.MAX_VALUE;

    /** Of a session that begins. */
    public EventOutbox() {}

    /** Of a session that another owner began: what was not acknowledged is sent again, from the oldest on. */
    public EventOutbox(EventBacklog backlog) {
        oldest = backlog.firstId();
        next = oldest;
        cursor = oldest;
        byte[] from = backlog.cells();
        for (int at = 0; at < from.length; at += 1 + StatePacket.cellBytes(from[at])) {
            int bytes = 1 + StatePacket.cellBytes(from[at]);
            System.arraycopy(from, at, cells, index(next++) * CELL_BYTES, bytes);
        }
        sentBelow = next;
    }

    /** What is not acknowledged, for the next owner. Allocates. */
    public EventBacklog backlog() {
        byte[] copy = new byte[EventBacklog.MAX_BYTES];
        int at = 0;
        for (long id = oldest; id < next; id++) {
            int cell = index(id) * CELL_BYTES;
            int bytes = 1 + StatePacket.cellBytes(cells[cell]);
            System.arraycopy(cells, cell, copy, at, bytes);
            at += bytes;
        }
        return new EventBacklog(oldest, Arrays.copyOf(copy, at));
    }

    /** Adds an event of a tick that is committed; see {@link #add(byte[], int, long)}. */
    public boolean add(byte[] event, int length) {
        return add(event, length, 0);
    }

    /**
     * Adds an event, all of it or nothing; false if too many cells are unacknowledged: the player must go.
     *
     * @param tick in which it happened
     * @throws IllegalArgumentException if the game broke its promise about lengths
     */
    public boolean add(byte[] event, int length, long tick) {
        if (length < 1 || length > ProtocolLimits.MAX_EVENT_BYTES) {
            throw new IllegalArgumentException(
                    "event: " + length + " bytes (expected: 1 to " + ProtocolLimits.MAX_EVENT_BYTES + ")");
        }
        if (next - oldest + Math.ceilDiv(length, MAX_BYTES) > CAPACITY) {
            return false;
        }
        int offset = 0;
        for (; length - offset > MAX_BYTES; offset += MAX_BYTES) {
            addCell(StatePacket.MORE, event, offset, MAX_BYTES, tick);
        }
        addCell(0, event, offset, length - offset, tick);
        return true;
    }

    private void addCell(int more, byte[] event, int offset, int bytes, long tick) {
        tickOfCell[index(next)] = tick;
        int at = index(next++) * CELL_BYTES;
        cells[at] = (byte) (more | bytes);
        System.arraycopy(event, offset, cells, at + 1, bytes);
    }

    /**
     * Takes the player's word for which cell it expects next.
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
        cursor = Math.max(cursor, oldest);
        return true;
    }

    /**
     * Chooses the run that goes out now.
     *
     * @param roomBytes for the cells
     * @param round of sending; not the tick, because the last tick is sent in many rounds
     * @param patienceRounds how long to wait for an acknowledgement
     * @return number of cells, 0 if none is due or none fits
     */
    public int choose(int roomBytes, long round, int patienceRounds) {
        if (oldest < cursor && round - sentRound[index(oldest)] >= patienceRounds) {
            cursor = oldest;
        }
        if (cursor == next || isHidden(cursor)) {
            return 0;
        }
        int count = fitting(oldest, roomBytes);
        runStart = oldest;
        if (oldest + count <= cursor) {
            runStart = cursor;
            count = fitting(cursor, roomBytes);
        }
        return count;
    }

    private int fitting(long from, int roomBytes) {
        int count = 0;
        int bytes = 0;
        while (from + count < next && count < ProtocolLimits.MAX_EVENT_CELLS_PER_STATE && !isHidden(from + count)) {
            bytes += 1 + StatePacket.cellBytes(cells[index(from + count) * CELL_BYTES]);
            if (bytes > roomBytes) {
                break;
            }
            count++;
        }
        return count;
    }

    /**
     * Events of later ticks wait: a player keeps no event that another owner of the match might not know of, since ids would
     * no longer mean the same to both.
     */
    public void committed(long tick) {
        committedTick = tick;
    }

    private boolean isHidden(long id) {
        return tickOfCell[index(id)] > committedTick;
    }

    /** Id of the first cell of the run that was chosen last, modulo 65536. */
    public int firstId() {
        return (int) (runStart & 0xffff);
    }

    /** Writes so many cells of that run, each as length byte and bytes; answers the offset behind them. */
    public int write(int count, byte[] out, int offset, long round) {
        int at = offset;
        for (long id = runStart; id < runStart + count; id++) {
            int index = index(id);
            int bytes = 1 + StatePacket.cellBytes(cells[index * CELL_BYTES]);
            System.arraycopy(cells, index * CELL_BYTES, out, at, bytes);
            sentRound[index] = round;
            at += bytes;
        }
        cursor = Math.max(cursor, runStart + count);
        sentBelow = Math.max(sentBelow, cursor);
        return at;
    }

    /** Cells not acknowledged yet. */
    public int unacknowledged() {
        return (int) (next - oldest);
    }

    private static int index(long id) {
        return (int) (id % CAPACITY);
    }
}
