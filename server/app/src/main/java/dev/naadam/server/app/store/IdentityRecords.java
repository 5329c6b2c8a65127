package dev.naadam.server.app.store;

import java.util.concurrent.CompletionStage;

/** The identity systems of organizers. Threads and failures as in {@link ControlStore}. */
public final class IdentityRecords {

    private final SealedRecords records;

    IdentityRecords(SealedRecords records) {
        this.records = records;
    }

    /** Keeps it for good, instead of the one before. */
    public CompletionStage<WriteResult> put(IdentityRecord identity) {
        String key = StoreKeys.identity(identity.organizer());
        byte[] sealed = records.seal(RecordKind.IDENTITY, key, identity);
        return records.write("identity-put", redis -> SealedRecords.all(redis.set(key, sealed)));
    }

    /** An organizer's. */
    public CompletionStage<ReadResult<IdentityRecord>> find(String organizer) {
        Bounds.requireId("organizer", organizer);
        return records.read("identity-get", StoreKeys.identity(organizer), RecordKind.IDENTITY);
    }

    /** Forgets it. */
    public CompletionStage<WriteResult> remove(String organizer) {
        Bounds.requireId("organizer", organizer);
        return records.write("identity-remove", redis -> SealedRecords.all(redis.del(StoreKeys.identity(organizer))));
    }
}
