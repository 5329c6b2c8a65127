package dev.naadam.game;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes values of 1 to 64 bits behind each other, least significant bit first: bit {@code i} of the stream is bit
 * {@code i % 8} of byte {@code i / 8}. Bits that fill up the last byte are zero. Not thread-safe; made once and reused.
 */
public final class BitWriter {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    /** Bits that are not in {@link #bytes} yet; a whole long leaves at once, which is what makes short fields cheap. */
    private long accumulator;

    private int accumulatedBits;
    private int flushedBytes;

    /** A writer with room for {@code capacityBytes} bytes. */
    public BitWriter(int capacityBytes) {
        this.bytes = new byte[capacityBytes];
    }

    /** Forgets what was written. */
    public BitWriter reset() {
        accumulator = 0;
        accumulatedBits = 0;
        flushedBytes = 0;
        return this;
    }

    /**
     * Writes the low {@code bits} bits of {@code value}; higher ones are ignored.
     *
     * @param bits 1 to 64
     * @throws IllegalStateException if there is no room: the owner of the writer chose too small a capacity
     */
    public void write(long value, int bits) {
        if (bits < 1 || bits > 64) {
            throw new IllegalArgumentException("bits: " + bits + " (expected: 1 to 64)");
        }
        if (bitCount() + (long) bits > bytes.length * 8L) {
            throw new IllegalStateException(
                    "overflow: " + bits + " bits more than " + bitCount() + " (capacity: " + bytes.length + " bytes)");
        }
        long low = value & -1L >>> (64 - bits);
        accumulator |= low << accumulatedBits;
        int total = accumulatedBits + bits;
        if (total >= 64) {
            LONG.set(bytes, flushedBytes, accumulator);
            flushedBytes += 8;
            accumulator = accumulatedBits == 0 ? 0 : low >>> (64 - accumulatedBits);
            total -= 64;
        }
        accumulatedBits = total;
    }

    /** Writes {@code value} in two's complement; it must lie in {@code -2^(bits-1) ... 2^(bits-1) - 1}. */
    public void writeSigned(long value, int bits) {
        if (bits < 64 && value >> (bits - 1) != value >> 63) {
            throw new IllegalArgumentException("value: " + value + " (expected: fits " + bits + " signed bits)");
        }
        write(value, bits);
    }

    /** Writes one bit. */
    public void writeBoolean(boolean value) {
        write(value ? 1 : 0, 1);
    }

    /** Bits written since the last reset. */
    public int bitCount() {
        return flushedBytes * 8 + accumulatedBits;
    }

    /** Bytes that hold the written bits, rounded up. */
    public int byteCount() {
        return flushedBytes + (accumulatedBits + 7) / 8;
    }

    /**
     * The array inside, complete up to {@link #byteCount}; bytes behind that are left over from earlier use. Call again
     * after writing more.
     */
    public byte[] bytes() {
        int end = byteCount();
        for (int i = flushedBytes; i < end; i++) {
            bytes[i] = (byte) (accumulator >>> (8 * (i - flushedBytes)));
        }
        return bytes;
    }
}
