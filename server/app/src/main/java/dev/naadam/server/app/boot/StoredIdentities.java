package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.control.identity.Identity;
import dev.naadam.server.app.control.identity.IdentityKey;
import dev.naadam.server.app.control.identity.IdentityStore;
import dev.naadam.server.app.control.identity.PublicKeys;
import dev.naadam.server.app.control.identity.UnusableKey;
import dev.naadam.server.app.store.IdentityRecord;
import dev.naadam.server.app.store.IdentityRecords;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Organizers' identity systems in Redis. */
final class StoredIdentities implements IdentityStore {

    private final IdentityRecords records;

    StoredIdentities(IdentityRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<Identity>> load(String organizer) {
        return records.find(organizer).thenApply(read -> StoredMatches.answer(read, StoredIdentities::identity));
    }

    @Override
    public CompletionStage<StoreAnswer<Identity>> save(Identity identity) {
        return records.put(record(identity)).thenApply(written -> StoredMatches.answer(written, identity));
    }

    @Override
    public CompletionStage<StoreAnswer<String>> remove(String organizer) {
        return records.remove(organizer).thenApply(removed -> StoredMatches.answer(removed, organizer));
    }

    private static IdentityRecord record(Identity identity) {
        List<IdentityRecord.Key> keys = new ArrayList<>();
        for (IdentityKey key : identity.keys()) {
            keys.add(new IdentityRecord.Key(
                    key.kid() == null ? "" : key.kid(),
                    key.algorithm().text(),
                    Base64.getEncoder().encodeToString(key.key().getEncoded())));
        }
        return new IdentityRecord(identity.organizer(), identity.issuer(), keys);
    }

    private static Identity identity(IdentityRecord stored) {
        List<IdentityKey> keys = new ArrayList<>();
        for (IdentityRecord.Key key : stored.keys()) {
            try {
                PublicKey read = PublicKeys.ofX509(Base64.getDecoder().decode(key.x509()));
                keys.add(new IdentityKey(key.kid().isEmpty() ? null : key.kid(), PublicKeys.algorithmOf(read), read));
            } catch (UnusableKey e) {
                // of a kind that this version does not know: it vouches for nobody here
            }
        }
        return new Identity(stored.organizer(), stored.issuer(), keys);
    }
}
