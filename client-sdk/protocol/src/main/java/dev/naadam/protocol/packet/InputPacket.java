package dev.naadam.protocol.packet;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;

/** INPUT (PROTOCOL.md section 6): a reusable reader, and the writer. One thread. */
public final class InputPacket {

    private static final int FIXED_BYTES = 11;
    private static final long TICKS = 1L << Integer.SIZE;

    private byte[] content = {};
    private int inputBytes;
    private long ackTick;
    private int eventAck;
    private long firstTick;
    private int count;

    /**
     * Reads a content; on anything but {@code ACCEPTED} the fields are meaningless.
     *
     * @param inputBytes length of one input of this game, 1 to {@link ProtocolLimits#MAX_INPUT_BYTES}
     */
    public PacketFate read(byte[] content, int length, int inputBytes) {
        if (length < FIXED_BYTES) {
            return PacketFate.MALFORMED;
        }
        this.content = content;
        this.inputBytes = inputBytes;
        ackTick = Bytes.u32(content, 0);
        eventAck = Bytes.u16(content, 4);
        firstTick = Bytes.u32(content, 6);
        count = Bytes.u8(content, 10);
        if (firstTick == 0 || count > ProtocolLimits.MAX_INPUTS_PER_PACKET || firstTick + count > TICKS) {
            return PacketFate.MALFORMED;
        }
        int expected = FIXED_BYTES + count * inputBytes;
        if (length == expected) {
            return PacketFate.ACCEPTED;
        }
        return length < expected ? PacketFate.MALFORMED : PacketFate.TRAILING_BYTES;
    }

    /**
     * Writes the fields before the inputs at {@link ProtocolLimits#HEADER_BYTES}; {@link #putInput} adds the inputs.
     *
     * @param ackTick newest STATE decoded, 0 if none
     * @param eventAck id of the next event expected, modulo 65536
     * @param firstTick tick of the first input
     */
    public static void start(byte[] packet, long ackTick, int eventAck, long firstTick) {
        int at = ProtocolLimits.HEADER_BYTES;
        Bytes.put32(packet, at, ackTick);
        Bytes.put16(packet, at + 4, eventAck);
        Bytes.put32(packet, at + 6, firstTick);
        packet[at + 10] = 0;
    }

    /** Appends the input of the next tick. */
    public static void putInput(byte[] packet, byte[] source, int from, int inputBytes) {
        int count = packet[ProtocolLimits.HEADER_BYTES + 10]++;
        System.arraycopy(
                source, from, packet, ProtocolLimits.HEADER_BYTES + FIXED_BYTES + count * inputBytes, inputBytes);
    }

    /** Length of the content written so far. */
    public static int contentBytes(byte[] packet, int inputBytes) {
        return FIXED_BYTES + packet[ProtocolLimits.HEADER_BYTES + 10] * inputBytes;
    }

    /** Newest STATE that the client decoded, 0 if none. */
    public long ackTick() {
        return ackTick;
    }

    /** Id of the next event that the client expects, modulo 65536. */
    public int eventAck() {
        return eventAck;
    }

    /** Tick of the first input. */
    public long firstTick() {
        return firstTick;
    }

    /** Number of inputs, 0 to 32. */
    public int count() {
        return count;
    }

    /** The content that {@link #offset} points into. */
    public byte[] content() {
        return content;
    }

    /** Where the i-th input starts. */
    public int offset(int i) {
        return FIXED_BYTES + i * inputBytes;
    }
}
