package dev.naadam.server.core.journal;

import dev.naadam.game.StateHash;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A writer's copy of the newest entries of its log: what has to be sent again comes from here, also when the store has
 * forgotten what it had acknowledged.
 *
 * <p>Entries lie in chunks that are used again: no garbage, and nothing is copied when more room is needed.
 */
final class EntryRing {

    /** Entries kept at most: 10 s at 512 a second, and as many again. */
    static final int MAX_ENTRIES = 8192;

    /** Bytes of a chunk: the longest entry fits, and a shard of a few matches needs one. */
    static final int CHUNK_BYTES = 2 * 1024 * 1024;

    /** 64 MiB: 10 s of 100 matches of ten take half of that. */
    static final int MAX_CHUNKS = 32;

    private static final int MASK = MAX_ENTRIES - 1;

    private final Chunk[] chunks = new Chunk[MAX_ENTRIES];
    private final int[] offsets = new int[MAX_ENTRIES];
    private final int[] lengths = new int[MAX_ENTRIES];
    private final long[] hashes = new long[MAX_ENTRIES];
    private final long[] addedNanos = new long[MAX_ENTRIES];
    private final long[] trimBelow = new long[MAX_ENTRIES];
    private final Deque<Chunk> spare = new ArrayDeque<>();
    private Chunk chunk = new Chunk();
    private int chunksMade = 1;
    private long first;
    private long next;

    /** Empty; the first entry gets this number. */
    EntryRing(long nextSequence) {
        first = nextSequence;
        next = nextSequence;
    }

    /** Number of the oldest entry; one more than {@link #last} if there is none. */
    long first() {
        return first;
    }

    /** Number of the newest entry. */
    long last() {
        return next - 1;
    }

    /** When an entry was added. */
    long addedNanos(long sequence) {
        return addedNanos[(int) sequence & MASK];
    }

    /** Adds an entry if there is room. With it, entries below {@code trim} may be forgotten by the store; 0: none. */
    boolean add(byte[] bytes, int length, long trim, long nowNanos) {
        if (next - first == MAX_ENTRIES || (length > CHUNK_BYTES - chunk.usedBytes && !beginChunk())) {
            return false;
        }
        int cell = (int) next & MASK;
        System.arraycopy(bytes, 0, chunk.bytes, chunk.usedBytes, length);
        chunks[cell] = chunk;
        offsets[cell] = chunk.usedBytes;
        lengths[cell] = length;
        hashes[cell] = StateHash.of(bytes, 0, length, 0);
        addedNanos[cell] = nowNanos;
        trimBelow[cell] = trim;
        chunk.usedBytes += length;
        chunk.entries++;
        next++;
        return true;
    }

    /** Forgets the oldest entry. */
    void drop() {
        Chunk left = chunks[(int) first & MASK];
        first++;
        left.entries--;
        if (left.entries == 0 && left != chunk) {
            spare.push(left);
        }
    }

    OutgoingEntry view(long sequence, OutgoingEntry into) {
        int cell = (int) sequence & MASK;
        return into.set(sequence, hashes[cell], trimBelow[cell]).set(chunks[cell].bytes, offsets[cell], lengths[cell]);
    }

    private boolean beginChunk() {
        if (chunk.entries > 0) {
            Chunk fresh = spare.poll();
            if (fresh == null && chunksMade == MAX_CHUNKS) {
                return false;
            }
            chunksMade += fresh == null ? 1 : 0;
            chunk = fresh == null ? new Chunk() : fresh;
        }
        chunk.usedBytes = 0;
        return true;
    }

    private static final class Chunk {

        private final byte[] bytes = new byte[CHUNK_BYTES];
        private int usedBytes;
        private int entries;
    }
}
