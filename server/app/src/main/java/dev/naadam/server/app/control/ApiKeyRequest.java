package dev.naadam.server.app.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The API key that somebody asks for; nothing in it is checked yet but its types.
 *
 * @param organizer whose it shall be; null: the caller's own
 * @param role name of a role; null: none, but scopes
 * @param scopes names of scopes; empty if there is a role
 * @param expiresMillis wall clock, ms since 1970; null: never, or when the caller's own key does
 */
public record ApiKeyRequest(
        @Nullable String organizer,
        @Nullable String role,
        List<String> scopes,
        @Nullable Long expiresMillis) {

    public ApiKeyRequest {
        scopes = List.copyOf(scopes);
    }
}
