package dev.naadam.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian integers in byte arrays. Offsets are checked by the JVM; callers check lengths first. */
public final class Bytes {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    /** Reads an unsigned byte. */
    public static int u8(byte[] bytes, int offset) {
        return bytes[offset] & 0xff;
    }

    /** Reads an unsigned 16-bit integer. */
    public static int u16(byte[] bytes, int offset) {
        return (short) SHORT.get(bytes, offset) & 0xffff;
    }

    /** Reads a signed 16-bit integer. */
    public static int i16(byte[] bytes, int offset) {
        return (short) SHORT.get(bytes, offset);
    }

    /** Reads an unsigned 32-bit integer. */
    public static long u32(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset) & 0xffff_ffffL;
    }

    /** Reads 64 bits. */
    public static long i64(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    /** Writes the low 16 bits. */
    public static void put16(byte[] bytes, int offset, int value) {
        SHORT.set(bytes, offset, (short) value);
    }

    /** Writes the low 32 bits. */
    public static void put32(byte[] bytes, int offset, long value) {
        INT.set(bytes, offset, (int) value);
    }

    /** Writes 64 bits. */
    public static void put64(byte[] bytes, int offset, long value) {
        LONG.set(bytes, offset, value);
    }

    /** Whether {@code bytes[from, to)} is all zero. */
    public static boolean isZero(byte[] bytes, int from, int to) {
        int or = 0;
        for (int i = from; i < to; i++) {
            or |= bytes[i];
        }
        return or == 0;
    }
}
