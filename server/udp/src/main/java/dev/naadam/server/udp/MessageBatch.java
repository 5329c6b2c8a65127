package dev.naadam.server.udp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * What recvmmsg and sendmmsg work on: an array of {@code struct mmsghdr} with an address, one piece of data and a buffer
 * each, laid out once (recvmmsg(2), 64-bit Linux). One thread, like the arena.
 */
final class MessageBatch {

    /** Bytes of {@code struct mmsghdr}. */
    private static final long MESSAGE_BYTES = 64;

    private static final long NAME = 0;
    private static final long NAME_LENGTH = 8;
    private static final long DATA = 16;
    private static final long DATA_COUNT = 24;
    private static final long LENGTH = 56;

    /** Bytes of {@code struct iovec}: where the data is, how long it may be. */
    private static final long DATA_BYTES = 16;

    private static final long DATA_LENGTH = 8;
    private static final long CACHE_LINE_BYTES = 64;

    private final MemorySegment messages;
    private final MemorySegment data;
    private final MemorySegment names;
    private final MemorySegment buffers;
    private final int bufferBytes;
    private final long stride;

    MessageBatch(Arena arena, int count, int bufferBytes) {
        this.bufferBytes = bufferBytes;
        this.stride = Math.ceilDiv(bufferBytes, CACHE_LINE_BYTES) * CACHE_LINE_BYTES;
        this.messages = arena.allocate(count * MESSAGE_BYTES, CACHE_LINE_BYTES);
        this.data = arena.allocate(count * DATA_BYTES, CACHE_LINE_BYTES);
        this.names = arena.allocate((long) count * SocketAddress.BYTES, CACHE_LINE_BYTES);
        this.buffers = arena.allocate(count * stride, CACHE_LINE_BYTES);
        for (int i = 0; i < count; i++) {
            long message = i * MESSAGE_BYTES;
            messages.set(ADDRESS, message + NAME, names.asSlice((long) i * SocketAddress.BYTES));
            messages.set(ADDRESS, message + DATA, data.asSlice(i * DATA_BYTES));
            messages.set(JAVA_LONG, message + DATA_COUNT, 1);
            data.set(ADDRESS, i * DATA_BYTES, buffers.asSlice(i * stride));
            expect(i);
        }
    }

    /** The array, from this message on. */
    MemorySegment from(int index) {
        return index == 0 ? messages : messages.asSlice(index * MESSAGE_BYTES);
    }

    /** Makes a message ready to receive: the kernel overwrites what it had said. */
    void expect(int index) {
        messages.set(JAVA_INT, index * MESSAGE_BYTES + NAME_LENGTH, SocketAddress.BYTES);
        data.set(JAVA_LONG, index * DATA_BYTES + DATA_LENGTH, bufferBytes);
    }

    /** Makes a message of these bytes. */
    void put(int index, long address, byte[] bytes, int length) {
        SocketAddress.write(names, index * (long) SocketAddress.BYTES, address);
        data.set(JAVA_LONG, index * DATA_BYTES + DATA_LENGTH, length);
        MemorySegment.copy(bytes, 0, buffers, JAVA_BYTE, index * stride, length);
    }

    /** Sender of a received message, see {@link Addresses}. */
    long address(int index) {
        return SocketAddress.read(names, index * (long) SocketAddress.BYTES);
    }

    /** Bytes of a received message that fit into its buffer. */
    int length(int index) {
        return messages.get(JAVA_INT, index * MESSAGE_BYTES + LENGTH);
    }

    /** Copies a received message. */
    void copy(int index, byte[] to, int length) {
        MemorySegment.copy(buffers, JAVA_BYTE, index * stride, to, 0, length);
    }

    /** {@code struct sockaddr_in}. */
    static final class SocketAddress {

        static final int BYTES = 16;

        private static final short AF_INET = 2;
        private static final ValueLayout.OfShort PORT = JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN);
        private static final ValueLayout.OfInt IP = JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN);

        private SocketAddress() {}

        static void write(MemorySegment to, long offset, long address) {
            to.set(JAVA_SHORT, offset, AF_INET);
            to.set(PORT, offset + 2, (short) address);
            to.set(IP, offset + 4, (int) (address >>> 16));
        }

        static long read(MemorySegment from, long offset) {
            return (from.get(IP, offset + 4) & 0xffff_ffffL) << 16 | (from.get(PORT, offset + 2) & 0xffff);
        }
    }
}
