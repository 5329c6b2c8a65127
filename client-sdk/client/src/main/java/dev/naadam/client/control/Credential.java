package dev.naadam.client.control;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What requests are sent with: a key that stays the same, or tokens, of which another one is asked for when the last one is
 * refused. Any thread, several at once.
 */
final class Credential {

    /** For what anybody may ask. */
    static final Credential NONE = new Credential(null, null);

    private final @Nullable TokenSource tokens;
    private @Nullable String current;

    private Credential(@Nullable String current, @Nullable TokenSource tokens) {
        this.current = current;
        this.tokens = tokens;
    }

    static Credential of(String key) {
        return new Credential(key, null);
    }

    static Credential of(TokenSource tokens) {
        return new Credential(null, tokens);
    }

    /** The present one; null: none is needed. */
    synchronized @Nullable String present() throws IOException, InterruptedException {
        if (current == null && tokens != null) {
            current = tokens.freshToken();
        }
        return current;
    }

    /** Whether there is another one than that which was refused. */
    synchronized boolean renew(@Nullable String refused) throws IOException, InterruptedException {
        if (tokens == null) {
            return false;
        }
        if (current == null || current.equals(refused)) {
            current = tokens.freshToken();
        }
        return !current.equals(refused);
    }
}
