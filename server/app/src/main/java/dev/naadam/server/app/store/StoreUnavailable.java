package dev.naadam.server.app.store;

/** The store can't be opened; the message is one line that names host and port and holds no password. */
public final class StoreUnavailable extends Exception {

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
