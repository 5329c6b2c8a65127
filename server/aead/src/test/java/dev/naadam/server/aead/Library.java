package dev.naadam.server.aead;

/** Whether this machine has the library: the tests of it are for those that have. */
final class Library {

    private Library() {}

    static boolean isThere() {
        try {
            return Evp.version().startsWith("OpenSSL 3.");
        } catch (LinkageError e) {
            return false;
        }
    }
}
