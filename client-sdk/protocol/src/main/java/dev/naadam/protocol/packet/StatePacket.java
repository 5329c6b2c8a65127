package dev.naadam.protocol.packet;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;

/**
 * STATE (PROTOCOL.md section 7): its fields, a reader and a writer. Reused from packet to packet; one thread.
 *
 * <p>Events and view are not copied on reading: {@link #eventOffset} and {@link #viewOffset} point into the content.
 */
public final class StatePacket {

    /** {@link #leadHundredMicros} when no input was applied yet. */
    public static final int NO_LEAD = Short.MIN_VALUE;

    /** Most bytes that {@link #write} writes. */
    public static final int MAX_HEADER_BYTES = 23;

    private static final int FIXED_BYTES = 21;

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
    /** Number of events, 0 to 32. */
    public int events;
    /** Id of the first event, modulo 65536; meaningless without events. */
    public int firstEventId;

    private int eventOffset;
    private int viewOffset;
    private int viewBytes;

    /** Reads a content; on anything but {@code ACCEPTED} the fields are meaningless. */
    public PacketFate read(byte[] content, int length) {
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
        if (epoch == 0 || commitLag > tick || baselineAge >= tick || events > ProtocolLimits.MAX_EVENTS_PER_STATE) {
            return PacketFate.MALFORMED;
        }
        return readEvents(content, length);
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
            int eventBytes = at < length ? Bytes.u8(content, at) : 0;
            if (eventBytes == 0 || eventBytes > ProtocolLimits.MAX_EVENT_BYTES) {
                return PacketFate.MALFORMED;
            }
            at += 1 + eventBytes;
        }
        viewOffset = at;
        viewBytes = length - at;
        boolean fits = viewBytes >= 1 && viewBytes <= ProtocolLimits.MAX_VIEW_BYTES;
        return fits ? PacketFate.ACCEPTED : PacketFate.MALFORMED;
    }

    /**
     * Writes the fields before the events and the view.
     *
     * @param out at least 23 bytes from {@code offset} on
     * @return offset behind them, where the events go, each as length and bytes, and then the view
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

    /** Where the first event's length byte is. */
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
