package dev.naadam.server.app.redis;

/** The embedded Redis can't be had; the message is one line that names the folder, the port or the binary. */
public final class EmbeddedRedisException extends Exception {

    EmbeddedRedisException(String message) {
        super(message);
    }

    EmbeddedRedisException(String message, Throwable cause) {
        super(message, cause);
    }
}
