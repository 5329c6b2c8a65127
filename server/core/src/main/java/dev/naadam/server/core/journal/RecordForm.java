package dev.naadam.server.core.journal;

/**
 * How entries are laid out, little-endian. An entry is its version (1 byte) and records behind each other; a record is its
 * kind (1), the index of its match (2) and then
 *
 * <pre>
 * OPEN, SNAPSHOT   match id 16, tick 4, length 4, sealed bytes
 * TICK             tick 4, hash 8, presence mask 8, bytes of one input 1, the inputs present in order of their slots
 * SESSION          after tick 4, length 2, sealed bytes
 * GONE             slot 1, generation 8
 * CLOSE            reason 1
 * RECESS           number of the pause 4, whether the match stands still 1 (0 or 1), ms left 4 (all bits set: no end)
 * </pre>
 */
final class RecordForm {

    static final int VERSION = 1;

    static final int OPEN = 1;
    static final int TICK = 2;
    static final int SESSION = 3;
    static final int GONE = 4;
    static final int SNAPSHOT = 5;
    static final int CLOSE = 6;
    static final int RECESS = 7;

    static final int HEADER_BYTES = 3;
    static final int SNAPSHOT_FIXED_BYTES = HEADER_BYTES + 16 + 4 + 4;
    static final int TICK_FIXED_BYTES = HEADER_BYTES + 4 + 8 + 8 + 1;
    static final int SESSION_FIXED_BYTES = HEADER_BYTES + 4 + 2;
    static final int GONE_BYTES = HEADER_BYTES + 1 + 8;
    static final int CLOSE_BYTES = HEADER_BYTES + 1;
    static final int RECESS_BYTES = HEADER_BYTES + 4 + 1 + 4;

    private RecordForm() {}
}
