package dev.naadam.server.app.secrets;

import java.time.Duration;

/** What a key is for; a key of one kind is never used for another. */
public enum SecretKind {
    /** Root of the keys that seal connect tokens: nothing is sealed with it that lives longer than 45 s. */
    FLEET("fleet", false, Duration.ofMinutes(2)),
    /** Seals the records that nodes keep in Redis, some for good, and vouches for cursors. */
    STORE("store", true, Duration.ofMinutes(2)),
    /**
     * Vouches for players and beacons and hides addresses: claims live 15 minutes, and nodes have themselves certified anew
     * as soon as another key is in use, so that no measurement outlives its key's certificate by more.
     */
    PLATFORM("platform", false, Duration.ofMinutes(17));

    private final String fileName;
    private final boolean isLasting;
    private final Duration overlap;

    SecretKind(String fileName, boolean isLasting, Duration overlap) {
        this.fileName = fileName;
        this.isLasting = isLasting;
        this.overlap = overlap;
    }

    /** First part of the names of this kind's files, and what operators call it. */
    public String fileName() {
        return fileName;
    }

    /** Whether what its keys sealed may live for any time, so that nobody but the operator can say when one may go. */
    boolean isLasting() {
        return isLasting;
    }

    /** Until what was made with the older key just before a change is worthless, and clocks apart. */
    Duration overlap() {
        return overlap;
    }
}
