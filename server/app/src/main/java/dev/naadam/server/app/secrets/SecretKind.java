package dev.naadam.server.app.secrets;

import java.time.Duration;

/** What a key is for; a key of one kind is never used for another. */
public enum SecretKind {
    /** Root of the keys that seal connect tokens: nothing is sealed with it that lives longer than 45 s. */
    FLEET("fleet", false),
    /** Seals the records that nodes keep in Redis, some for good, and vouches for cursors. */
    STORE("store", true);

    /** Until what was made with the older key just before the change is worthless: a token's life, and clocks apart. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    private final String fileName;
    private final boolean isLasting;

    SecretKind(String fileName, boolean isLasting) {
        this.fileName = fileName;
        this.isLasting = isLasting;
    }

    /** First part of the names of this kind's files, and what operators call it. */
    public String fileName() {
        return fileName;
    }

    /** Whether what its keys sealed may live for any time, so that nobody but the operator can say when one may go. */
    boolean isLasting() {
        return isLasting;
    }
}
