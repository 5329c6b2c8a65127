package dev.naadam.game;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Reads what {@link BitWriter} wrote, from bytes that anybody may have made up: reading past the end gives zeros and is
 * remembered, it never throws, so a decoder checks once at its end. Not thread-safe; made once and reused.
 */
public final class BitReader {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = {};
    private long nextBit;
    private long endBit;
    private boolean failed;

    /** A reader of nothing. */
    public BitReader() {}

    /** Starts over at {@code bytes[offset ... offset + length)}; the array is read in place, not copied. */
    public BitReader reset(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        this.bytes = bytes;
        this.nextBit = offset * 8L;
        this.endBit = (offset + (long) length) * 8;
        this.failed = false;
        return this;
    }

    /**
     * Reads an unsigned value; 64 bits give the long with those bits.
     *
     * @param bits 1 to 64
     */
    public long read(int bits) {
        if (bits < 1 || bits > 64) {
            throw new IllegalArgumentException("bits: " + bits + " (expected: 1 to 64)");
        }
        if (failed || bits > endBit - nextBit) {
            failed = true;
            return 0;
        }
        int from = (int) (nextBit >>> 3);
        int shift = (int) nextBit & 7;
        nextBit += bits;
        return (from + 9 <= bytes.length ? wide(from, shift) : narrow(from, shift, bits)) & -1L >>> (64 - bits);
    }

    /** Reads a value in two's complement. */
    public long readSigned(int bits) {
        int unused = 64 - bits;
        return read(bits) << unused >> unused;
    }

    /** Reads one bit. */
    public boolean readBoolean() {
        return read(1) != 0;
    }

    /** Whether more was read than there is. Stays so until {@link #reset}. */
    public boolean hasFailed() {
        return failed;
    }

    /** Whether all was read, without failure: what is left is less than a byte and zero. */
    public boolean isExhausted() {
        long left = endBit - nextBit;
        return !failed && left < 8 && (left == 0 || (bytes[(int) (nextBit >>> 3)] & 0xFF) >>> (8 - left) == 0);
    }

    /** 64 bits from bit {@code shift} of byte {@code from} on, when nine bytes are there. */
    private long wide(int from, int shift) {
        long low = (long) LONG.get(bytes, from) >>> shift;
        return shift == 0 ? low : low | (bytes[from + 8] & 0xFFL) << (64 - shift);
    }

    /** The same near the end of the array, byte by byte and no further than needed. */
    private long narrow(int from, int shift, int bits) {
        long value = (bytes[from] & 0xFFL) >>> shift;
        int have = 8 - shift;
        for (int i = from + 1; have < bits; i++) {
            value |= (bytes[i] & 0xFFL) << have;
            have += 8;
        }
        return value;
    }
}
