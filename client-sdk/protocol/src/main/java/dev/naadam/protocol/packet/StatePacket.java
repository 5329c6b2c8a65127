package dev.naadam.protocol.packet;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;

/**
 * STATE (PROTOCOL.md section 7): its fields, a reader and a writer. Reused from packet to packet; one thread.
 *
 * <p>Event cells and view are not copied on reading: {@link #eventOffset} and {@link #viewOffset} point into the content.
 */
public final class StatePacket {

    /** {@link #leadHundredMicros} when no input was applied yet. */
    public static final int NO_LEAD = Short.MIN_VALUE;

    /** Most bytes that {@link #write} writes. */
    public static final int MAX_HEADER_BYTES = 23;

    /** Bytes of {@link #viewCheck} in front of the view of a {@link #isChecked} tick. */
    public static final int CHECK_BYTES = 4;

    /** Most bytes in front of the view beside the event cells. */
    public static final int MAX_OVERHEAD_BYTES = MAX_HEADER_BYTES + CHECK_BYTES;

    /** In the length byte of an event cell: the cell with the next id goes on with the same event. */
    public static final int MORE = 0x80;

    private static final int FIXED_BYTES = 21;
    private static final int CELL_LENGTH = MORE - 1;

    /** Owner epoch, 1 and up. */
    public long epoch;
    /** Tick of the view, 1 and up. */
    public long tick;
    /** The tick minus the committed tick, at most the tick; 65535 means that or more. */
    public int commitLag;
    /** Low 32 bits of the hash chain. */
    public long hash;
    /** Bit i: the client's own input for {@code tick - i} was applied. */
    public int applied;
    /** Bit i: its input for {@code tick + 1 + i} is held. */
    public int held;
    /** How early the newest applied input came, units of 100 us, or {@link #NO_LEAD}. */
    public int leadHundredMicros;
    /** 0: full view; else the view is a delta to the one this many ticks older. */
    public int baselineAge;
    /** Number of event cells, 0 to 32. */
    public int events;
    /** Id of the first cell, modulo 65536; meaningless without cells. */
    public int firstEventId;
    /** Low 32 bits of the hash of the full encoding of the view; 0 unless the tick {@link #isChecked}. Not in the header. */
    public long viewCheck;

    private int eventOffset;
    private int viewOffset;
    private int viewBytes;

    /** Whether the STATE of a tick carries a {@link #viewCheck}: one a second does. */
    public static boolean isChecked(long tick, int tickRateHz) {
        return tick % tickRateHz == 0;
    }

    /** How many bytes of an event follow the length byte of its cell. */
    public static int cellBytes(int lengthByte) {
        return lengthByte & CELL_LENGTH;
    }

    /** Whether the cell with this length byte is not the last one of its event. */
    public static boolean isContinued(int lengthByte) {
        return (lengthByte & MORE) != 0;
    }

    /**
     * Reads a content; on anything but {@code ACCEPTED} the fields are meaningless.
     *
     * @param tickRateHz of the match: says which ticks are checked
     */
    public PacketFate read(byte[] content, int length, int tickRateHz) {
        if (length < FIXED_BYTES) {
            return PacketFate.MALFORMED;
        }
        epoch = Bytes.u32(content, 0);
        tick = Bytes.u32(content, 4);
        commitLag = Bytes.u16(content, 8);
        hash = Bytes.u32(content, 10);
        applied = Bytes.u16(content, 14);
        held = Bytes.u8(content, 16);
        leadHundredMicros = Bytes.i16(content, 17);
        baselineAge = Bytes.u8(content, 19);
        events = Bytes.u8(content, 20);
        if (epoch == 0
                || commitLag > tick
                || baselineAge >= tick
                || events > ProtocolLimits.MAX_EVENT_CELLS_PER_STATE) {
            return PacketFate.MALFORMED;
        }
        PacketFate fate = readEvents(content, length);
        return fate == PacketFate.ACCEPTED ? readView(content, length, isChecked(tick, tickRateHz)) : fate;
    }

    private PacketFate readEvents(byte[] content, int length) {
        int at = FIXED_BYTES;
        if (events > 0) {
            if (length < at + 2) {
                return PacketFate.MALFORMED;
            }
            firstEventId = Bytes.u16(content, at);
            at += 2;
        }
        eventOffset = at;
        for (int i = 0; i < events; i++) {
            int lengthByte = at < length ? Bytes.u8(content, at) : 0;
            int bytes = cellBytes(lengthByte);
            // an event that goes on fills its cell, so every event is cut in one way only
            int fewest = isContinued(lengthByte) ? ProtocolLimits.MAX_EVENT_CELL_BYTES : 1;
            if (bytes < fewest || bytes > ProtocolLimits.MAX_EVENT_CELL_BYTES) {
                return PacketFate.MALFORMED;
            }
            at += 1 + bytes;
        }
        viewOffset = at;
        return PacketFate.ACCEPTED;
    }

    private PacketFate readView(byte[] content, int length, boolean isChecked) {
        viewCheck = 0;
        if (isChecked) {
            if (length < viewOffset + CHECK_BYTES) {
                return PacketFate.MALFORMED;
            }
            viewCheck = Bytes.u32(content, viewOffset);
            viewOffset += CHECK_BYTES;
        }
        viewBytes = length - viewOffset;
        boolean fits = viewBytes >= 1 && viewBytes <= ProtocolLimits.MAX_VIEW_BYTES;
        return fits ? PacketFate.ACCEPTED : PacketFate.MALFORMED;
    }

    /**
     * Writes the fields before the event cells.
     *
     * @param out at least 23 bytes from {@code offset} on
     * @return offset behind them, where the cells go, each as length byte and bytes, then if the tick is checked the
     *     {@link #viewCheck}, and then the view
     */
    public int write(byte[] out, int offset) {
        Bytes.put32(out, offset, epoch);
        Bytes.put32(out, offset + 4, tick);
        Bytes.put16(out, offset + 8, commitLag);
        Bytes.put32(out, offset + 10, hash);
        Bytes.put16(out, offset + 14, applied);
        out[offset + 16] = (byte) held;
        Bytes.put16(out, offset + 17, leadHundredMicros);
        out[offset + 19] = (byte) baselineAge;
        out[offset + 20] = (byte) events;
        if (events == 0) {
            return offset + FIXED_BYTES;
        }
        Bytes.put16(out, offset + FIXED_BYTES, firstEventId);
        return offset + FIXED_BYTES + 2;
    }

    /** Where the first cell's length byte is. */
    public int eventOffset() {
        return eventOffset;
    }

    /** Where the view starts. */
    public int viewOffset() {
        return viewOffset;
    }

    /** Length of the view. */
    public int viewBytes() {
        return viewBytes;
    }
}
