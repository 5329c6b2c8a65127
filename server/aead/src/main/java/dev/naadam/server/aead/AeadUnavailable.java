package dev.naadam.server.aead;

import org.jspecify.annotations.Nullable;

/** The ciphers that were asked for can't be had here; the message says which, in one line. */
public final class AeadUnavailable extends Exception {

    AeadUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
