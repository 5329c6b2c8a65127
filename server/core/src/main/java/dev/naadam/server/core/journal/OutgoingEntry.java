package dev.naadam.server.core.journal;

/** An entry on its way to the store, as a window on the writer's ring: valid during the call that it is passed to. */
public final class OutgoingEntry {

    private long sequence;
    private long hash;
    private byte[] bytes = {};
    private int offset;
    private int length;
    private long trimBelow;

    OutgoingEntry() {}

    /** Its number; the first of a log is 1. */
    public long sequence() {
        return sequence;
    }

    /** XXH64 of its bytes: what tells a second copy from another entry of the same number. */
    public long hash() {
        return hash;
    }

    /** The array that holds it, from {@link #offset} on for {@link #length} bytes. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where it begins. */
    public int offset() {
        return offset;
    }

    /** Its bytes. */
    public int length() {
        return length;
    }

    /** Entries of a lower number may be forgotten with it; 0: none. */
    public long trimBelow() {
        return trimBelow;
    }

    OutgoingEntry set(long sequence, long hash, long trimBelow) {
        this.sequence = sequence;
        this.hash = hash;
        this.trimBelow = trimBelow;
        return this;
    }

    OutgoingEntry set(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        return this;
    }
}
