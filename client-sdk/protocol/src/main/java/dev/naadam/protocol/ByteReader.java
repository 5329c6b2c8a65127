package dev.naadam.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads fields one after another and never throws: past the end it answers zeros and {@link #hasFailed} stays true.
 *
 * <p>For packets and tickets that are not hot. One thread.
 */
public final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int position;
    private boolean failed;

    /** Reads {@code bytes[offset, offset + length)}. */
    public ByteReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.position = offset;
        this.end = offset + length;
    }

    /** An unsigned byte. */
    public int u8() {
        return advance(1) ? Bytes.u8(bytes, position - 1) : 0;
    }

    /** An unsigned 16-bit integer. */
    public int u16() {
        return advance(2) ? Bytes.u16(bytes, position - 2) : 0;
    }

    /** An unsigned 32-bit integer. */
    public long u32() {
        return advance(4) ? Bytes.u32(bytes, position - 4) : 0;
    }

    /** 64 bits. */
    public long i64() {
        return advance(8) ? Bytes.i64(bytes, position - 8) : 0;
    }

    /** The next bytes, copied; all zero past the end. */
    public byte[] bytes(int length) {
        return advance(length) ? Arrays.copyOfRange(bytes, position - length, position) : new byte[length];
    }

    /** A length byte and that many printable ASCII characters without spaces; fails outside {@code [1, maxChars]}. */
    public String text(int maxChars) {
        int length = u8();
        require(length >= 1 && length <= maxChars);
        byte[] text = bytes(failed ? 0 : length);
        for (byte character : text) {
            require(character > ' ' && character < 127);
        }
        return new String(text, StandardCharsets.US_ASCII);
    }

    /** Skips bytes that must be zero. */
    public void zero(int length) {
        if (advance(length)) {
            require(Bytes.isZero(bytes, position - length, position));
        }
    }

    /** Fails unless the condition holds. */
    public void require(boolean condition) {
        failed |= !condition;
    }

    /** Whether anything read so far was missing or out of range. */
    public boolean hasFailed() {
        return failed;
    }

    /** Bytes not read yet. */
    public int remaining() {
        return end - position;
    }

    private boolean advance(int length) {
        if (failed || length > end - position) {
            failed = true;
            return false;
        }
        position += length;
        return true;
    }
}
