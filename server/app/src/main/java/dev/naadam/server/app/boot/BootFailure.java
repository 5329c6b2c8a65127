package dev.naadam.server.app.boot;

/** The node can't start; the message is the one line that the operator needs. */
final class BootFailure extends Exception {

    BootFailure(String message, Throwable cause) {
        super(message, cause);
    }

    BootFailure(String message) {
        super(message);
    }
}
