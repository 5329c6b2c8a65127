package dev.naadam.server.app.secrets;

/** What a key is for; a key of one kind is never used for another. */
public enum SecretKind {
    /** Root of the keys that seal connect tokens. */
    FLEET("fleet"),
    /** Seals the records that nodes keep in Redis. */
    STORE("store");

    private final String fileName;

    SecretKind(String fileName) {
        this.fileName = fileName;
    }

    /** First part of the names of this kind's files. */
    String fileName() {
        return fileName;
    }
}
