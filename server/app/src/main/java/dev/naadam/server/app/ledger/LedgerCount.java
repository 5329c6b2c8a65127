package dev.naadam.server.app.ledger;

/** What is counted about ledgers on one node. */
public enum LedgerCount {
    /** Orders written down. */
    APPENDED,
    /** Attempts that came second: another entry was there first. */
    OUTRUN,
    /** Orders that had taken effect before. */
    KNOWN,
    /** Orders that did not hold. */
    REFUSED,
    /** Orders given up because others came first again and again. */
    GIVEN_UP,
    /** Ledgers that do not fit what a node remembers of them, and were read anew: Redis came back without its newest. */
    REREAD,
    /** Times that a ledger was found changed or broken. */
    DAMAGED,
    /** Errands taken. */
    DUE_TAKEN,
    /** Those of them that somebody else had taken before and not ended. */
    DUE_RUN_OUT,
    /** Those that ended badly here, and run out. */
    DUE_FAILED
}
