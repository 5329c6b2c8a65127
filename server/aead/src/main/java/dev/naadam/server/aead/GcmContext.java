package dev.naadam.server.aead;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.naadam.protocol.crypto.DirectionKeys;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * OpenSSL's state of one direction of a session. One thread; a call after {@link #close} is refused by the arena and never
 * reaches freed memory.
 */
final class GcmContext {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment context;
    private final GcmBuffer buffer;
    private final AtomicInteger contexts;
    private final int ivHigh;
    private final long ivLow;

    GcmContext(DirectionKeys keys, boolean isSealing, GcmBuffer buffer, AtomicInteger contexts) {
        MemorySegment iv = MemorySegment.ofArray(keys.iv());
        this.ivHigh = iv.get(INT, 0);
        this.ivLow = iv.get(LONG, Integer.BYTES);
        this.buffer = buffer;
        this.contexts = contexts;
        MemorySegment key =
                buffer.content.asSlice(0, DirectionKeys.KEY_BYTES).copyFrom(MemorySegment.ofArray(keys.key()));
        this.context = Evp.newContext(arena, key, isSealing);
        key.fill((byte) 0);
        contexts.incrementAndGet();
    }

    /** Sets the nonce of a packet and takes its header. */
    boolean start(long sequence, byte[] packet, int headerBytes) {
        buffer.nonce.set(INT, 0, ivHigh);
        buffer.nonce.set(LONG, Integer.BYTES, ivLow ^ sequence);
        MemorySegment.copy(packet, 0, buffer.header, JAVA_BYTE, 0, headerBytes);
        return Evp.start(context, buffer.nonce) && Evp.update(context, MemorySegment.NULL, buffer.header, headerBytes);
    }

    /** Turns over the content, from plain to sealed or back. */
    boolean turn(byte[] from, int fromOffset, byte[] to, int toOffset, int bytes) {
        MemorySegment.copy(from, fromOffset, buffer.content, JAVA_BYTE, 0, bytes);
        boolean isDone = Evp.update(context, buffer.content, buffer.content, bytes);
        MemorySegment.copy(buffer.content, JAVA_BYTE, 0, to, toOffset, bytes);
        return isDone;
    }

    /** Ends a packet and writes its tag. */
    boolean writeTag(byte[] packet, int offset) {
        boolean isDone = Evp.finish(context) && Evp.tag(context, Evp.GET_TAG, buffer.tag);
        MemorySegment.copy(buffer.tag, JAVA_BYTE, 0, packet, offset, (int) buffer.tag.byteSize());
        return isDone;
    }

    /** Ends a packet; false if it is not the one that this tag was made for. */
    boolean isGenuine(byte[] packet, int offset) {
        MemorySegment.copy(packet, offset, buffer.tag, JAVA_BYTE, 0, (int) buffer.tag.byteSize());
        return Evp.tag(context, Evp.SET_TAG, buffer.tag) && Evp.finish(context);
    }

    void close() {
        if (arena.scope().isAlive()) {
            arena.close();
            contexts.decrementAndGet();
        }
    }
}
