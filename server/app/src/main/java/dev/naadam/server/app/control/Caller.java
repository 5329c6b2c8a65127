package dev.naadam.server.app.control;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, proven by an API key.
 *
 * @param keyId id of the key
 * @param organizer whose key it is
 * @param scopes what it may be used for
 * @param expiresMillis wall clock, ms since 1970; null: never
 */
public record Caller(
        String keyId,
        String organizer,
        Set<Scope> scopes,
        @Nullable Long expiresMillis) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether the key may be used for this. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
