package dev.naadam.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes fields one after another into an array of a fixed size; writing past it is a programmer's error. One thread. */
public final class ByteWriter {

    private final byte[] bytes;
    private int position;

    /** Room for {@code capacityBytes}, all zero. */
    public ByteWriter(int capacityBytes) {
        this.bytes = new byte[capacityBytes];
    }

    /** The low 8 bits. */
    public ByteWriter u8(int value) {
        bytes[position++] = (byte) value;
        return this;
    }

    /** The low 16 bits. */
    public ByteWriter u16(int value) {
        Bytes.put16(bytes, position, value);
        position += 2;
        return this;
    }

    /** The low 32 bits. */
    public ByteWriter u32(long value) {
        Bytes.put32(bytes, position, value);
        position += 4;
        return this;
    }

    /** 64 bits. */
    public ByteWriter i64(long value) {
        Bytes.put64(bytes, position, value);
        position += 8;
        return this;
    }

    /** All bytes of the array. */
    public ByteWriter bytes(byte[] value) {
        System.arraycopy(value, 0, bytes, position, value.length);
        position += value.length;
        return this;
    }

    /** A length byte and the characters. */
    public ByteWriter text(String value) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        return u8(text.length).bytes(text);
    }

    /** Skips bytes, which stay zero. */
    public ByteWriter zero(int length) {
        position += length;
        return this;
    }

    /** Bytes written so far. */
    public int length() {
        return position;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, position);
    }
}
