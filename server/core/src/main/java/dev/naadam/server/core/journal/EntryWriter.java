package dev.naadam.server.core.journal;

import dev.naadam.game.GameLimits;
import dev.naadam.game.TickInputs;
import dev.naadam.protocol.Bytes;
import java.util.Arrays;
import java.util.UUID;

/**
 * Puts an entry together, record by record ({@link RecordForm} is the layout). Reused from entry to entry: a tick is written
 * without allocation once the buffer has its size. One thread.
 *
 * <p>Every method answers whether the record found room; if not, nothing has changed and it belongs in the next entry. A
 * record that fits no entry at all is a programmer's error.
 */
public final class EntryWriter {

    private static final int INITIAL_BYTES = 16 * 1024;

    private final TrimHorizon horizon;
    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;

    /** A writer with an empty entry. */
    public EntryWriter() {
        this(new TrimHorizon());
    }

    EntryWriter(TrimHorizon horizon) {
        this.horizon = horizon;
        reset();
    }

    /** A match begins at this tick; see {@link LogRecord.Open}. */
    public boolean open(int index, UUID matchId, long tick, byte[] snapshot) {
        return snapshot(RecordForm.OPEN, index, matchId, tick, snapshot);
    }

    /** The match as it stands after the tick that was written last; see {@link LogRecord.Snapshot}. Leaves room for a RECESS. */
    public boolean snapshot(int index, UUID matchId, long tick, byte[] snapshot) {
        return snapshot(RecordForm.SNAPSHOT, index, matchId, tick, snapshot);
    }

    /** One tick and the chain's hash after it; see {@link LogRecord.Tick}. */
    public boolean tick(int index, long tick, long hash, TickInputs inputs) {
        requireTick(tick);
        int inputBytes = require("inputBytes", inputs.inputBytes(), 1, GameLimits.MAX_INPUT_BYTES);
        long present = inputs.presentMask();
        if (!begin(RecordForm.TICK, index, RecordForm.TICK_FIXED_BYTES + Long.bitCount(present) * inputBytes)) {
            return false;
        }
        put32(tick);
        put64(hash);
        put64(present);
        bytes[length++] = (byte) inputBytes;
        for (long rest = present; rest != 0; rest &= rest - 1) {
            put(inputs.bytes(), inputs.offset(Long.numberOfTrailingZeros(rest)), inputBytes);
        }
        return true;
    }

    /** A player was let in after this tick; see {@link LogRecord.Session}. */
    public boolean session(int index, long afterTick, byte[] session) {
        requireTick(afterTick);
        require("session bytes", session.length, 1, JournalLimits.MAX_SESSION_BYTES);
        if (!begin(RecordForm.SESSION, index, RecordForm.SESSION_FIXED_BYTES + session.length)) {
            return false;
        }
        put32(afterTick);
        Bytes.put16(bytes, length, session.length);
        length += 2;
        put(session, 0, session.length);
        return true;
    }

    /** A player's session of this generation has ended. */
    public boolean gone(int index, int slot, long generation) {
        require("slot", slot, 0, GameLimits.MAX_PLAYERS - 1);
        if (!begin(RecordForm.GONE, index, RecordForm.GONE_BYTES)) {
            return false;
        }
        bytes[length++] = (byte) slot;
        put64(generation);
        return true;
    }

    /** A pause that people have ordered begins, has another end, or is over; see {@link LogRecord.Recess}. */
    public boolean recess(int index, long number, boolean isOn, long leftMillis) {
        requireBits("number", number);
        requireBits("leftMillis", leftMillis);
        if (!begin(RecordForm.RECESS, index, RecordForm.RECESS_BYTES)) {
            return false;
        }
        put32(number);
        bytes[length++] = (byte) (isOn ? 1 : 0);
        put32(leftMillis);
        return true;
    }

    /** There is no more of the match in this log. */
    public boolean close(int index, CloseReason reason) {
        if (!begin(RecordForm.CLOSE, index, RecordForm.CLOSE_BYTES)) {
            return false;
        }
        bytes[length++] = (byte) reason.code();
        horizon.close(index);
        return true;
    }

    /** Whether no record has been written since the last reset. */
    public boolean isEmpty() {
        return length == 1;
    }

    /** Bytes of the entry so far. */
    public int length() {
        return length;
    }

    /** The array inside, complete up to {@link #length}; it changes with the next record. */
    byte[] bytes() {
        return bytes;
    }

    /** A copy of the entry. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Begins the next entry. */
    public void reset() {
        bytes[0] = RecordForm.VERSION;
        length = 1;
    }

    private boolean snapshot(int kind, int index, UUID matchId, long tick, byte[] snapshot) {
        requireTick(tick);
        require("snapshot bytes", snapshot.length, 1, JournalLimits.MAX_SNAPSHOT_BYTES);
        int recordBytes = RecordForm.SNAPSHOT_FIXED_BYTES + snapshot.length;
        // what stands behind it belongs to it: a reader forgets all that is in front
        boolean hasRoom = recordBytes + RecordForm.RECESS_BYTES <= JournalLimits.MAX_ENTRY_BYTES - length;
        if (!hasRoom || !begin(kind, index, recordBytes)) {
            return false;
        }
        put64(matchId.getMostSignificantBits());
        put64(matchId.getLeastSignificantBits());
        put32(tick);
        put32(snapshot.length);
        put(snapshot, 0, snapshot.length);
        horizon.snapshot(index);
        return true;
    }

    private boolean begin(int kind, int index, int recordBytes) {
        require("index", index, 0, JournalLimits.MAX_MATCHES - 1);
        if (recordBytes > JournalLimits.MAX_ENTRY_BYTES - length) {
            return false;
        }
        if (recordBytes > bytes.length - length) {
            int doubled = Math.max(2 * bytes.length, length + recordBytes);
            bytes = Arrays.copyOf(bytes, Math.min(doubled, JournalLimits.MAX_ENTRY_BYTES));
        }
        bytes[length] = (byte) kind;
        Bytes.put16(bytes, length + 1, index);
        length += RecordForm.HEADER_BYTES;
        return true;
    }

    private void put(byte[] source, int from, int count) {
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    private void put32(long value) {
        Bytes.put32(bytes, length, value);
        length += 4;
    }

    private void put64(long value) {
        Bytes.put64(bytes, length, value);
        length += 8;
    }

    private static void requireTick(long tick) {
        if (tick < 0 || tick > JournalLimits.MAX_TICK) {
            throw new IllegalArgumentException("tick: " + tick + " (expected: 0 to " + JournalLimits.MAX_TICK + ")");
        }
    }

    private static void requireBits(String name, long value) {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: 0 to " + 0xffff_ffffL + ")");
        }
    }

    private static int require(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + min + " to " + max + ")");
        }
        return value;
    }
}
