package dev.naadam.server.core.replay;

/** The parts of a file; the number stands before each. */
enum Section {
    HEAD(1, ReplayLimits.MAX_HEAD_BYTES),
    TICKS(2, ReplayLimits.MAX_CHUNK_BYTES),
    END(3, ReplayLimits.MAX_END_BYTES),
    SIGNATURE(4, 98);

    /** What a file begins with. */
    static final byte[] MAGIC = {'N', 'A', 'A', 'D', 'A', 'M', 'R', 'P'};

    /** Of the format, behind the magic. */
    static final int VERSION = 1;

    /** Magic and version. */
    static final int OPENING_BYTES = MAGIC.length + 2;

    /** Number and length before the content. */
    static final int HEADER_BYTES = 5;

    private final int number;
    private final int maxBytes;

    Section(int number, int maxBytes) {
        this.number = number;
        this.maxBytes = maxBytes;
    }

    int number() {
        return number;
    }

    int maxBytes() {
        return maxBytes;
    }
}
