package dev.naadam.server.app.store;

/**
 * An organizer's API key as we keep it: never the key, only its hash.
 *
 * @param id public part of the key
 * @param organizer name of whom it was given to
 * @param hash what the secret part must hash to
 * @param createdAtEpochMillis when it was created
 */
public record ApiKeyRecord(String id, String organizer, KeyHash hash, long createdAtEpochMillis) {

    public ApiKeyRecord {
        Bounds.requireId("id", id);
        Bounds.requireText("organizer", organizer, StoreLimits.MAX_NAME_CHARS);
        Bounds.requireRange("createdAtEpochMillis", createdAtEpochMillis, 0, Long.MAX_VALUE);
    }
}
