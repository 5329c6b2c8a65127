package dev.naadam.server.aead;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Where the packet that is worked on lies outside the heap. One thread; freed with the last session that uses it. */
final class GcmBuffer {

    private static final int ALIGNMENT_BYTES = 64;

    final MemorySegment nonce;
    final MemorySegment tag;
    final MemorySegment header;
    final MemorySegment content;

    GcmBuffer() {
        Arena arena = Arena.ofAuto();
        this.nonce = arena.allocate(DirectionKeys.IV_BYTES, ALIGNMENT_BYTES);
        this.tag = arena.allocate(ProtocolLimits.TAG_BYTES, ALIGNMENT_BYTES);
        this.header = arena.allocate(ProtocolLimits.MAX_DATAGRAM_BYTES, ALIGNMENT_BYTES);
        this.content = arena.allocate(ProtocolLimits.MAX_DATAGRAM_BYTES, ALIGNMENT_BYTES);
    }
}
