package dev.naadam.server.app.store;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An organizer's API key as we keep it: never the key, only its hash.
 *
 * @param id public part of the key
 * @param organizer id of whom it was given to
 * @param hash what the secret part must hash to
 * @param role name of the role that it was made with; empty: none
 * @param scopes names of what it may be used for
 * @param createdAtEpochMillis when it was created
 * @param expiresAtEpochMillis from when on it is worthless; {@link Long#MAX_VALUE}: never
 */
public record ApiKeyRecord(
        String id,
        String organizer,
        KeyHash hash,
        String role,
        SortedSet<String> scopes,
        long createdAtEpochMillis,
        long expiresAtEpochMillis) {

    public ApiKeyRecord {
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
        Bounds.requireId("id", id);
        Bounds.requireId("organizer", organizer);
        if (!role.isEmpty()) {
            Bounds.requireText("role", role, StoreLimits.MAX_WORD_CHARS);
        }
        Bounds.requireRange("scopes", scopes.size(), 0, StoreLimits.MAX_SCOPES);
        scopes.forEach(scope -> Bounds.requireText("scope", scope, StoreLimits.MAX_WORD_CHARS));
        Bounds.requireRange("createdAtEpochMillis", createdAtEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireRange("expiresAtEpochMillis", expiresAtEpochMillis, 0, Long.MAX_VALUE);
    }
}
