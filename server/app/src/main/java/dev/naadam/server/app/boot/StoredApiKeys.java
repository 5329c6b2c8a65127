package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.ApiKeyStore;
import dev.naadam.server.app.control.KeyRole;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.control.StoredApiKey;
import dev.naadam.server.app.store.ApiKeyRecord;
import dev.naadam.server.app.store.ApiKeyRecords;
import dev.naadam.server.app.store.KeyHash;
import dev.naadam.server.app.store.WriteResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** The control plane's API keys in Redis. */
final class StoredApiKeys implements ApiKeyStore {

    private static final long NEVER = Long.MAX_VALUE;

    private final ApiKeyRecords records;

    StoredApiKeys(ApiKeyRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<StoredApiKey>> load(String id) {
        return records.find(id).thenApply(read -> StoredMatches.answer(read, StoredApiKeys::key));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> saveFirst(StoredApiKey key) {
        return records.putFirst(record(key)).thenApply(StoredApiKeys::isStored);
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> save(StoredApiKey key) {
        return records.put(record(key)).thenApply(StoredApiKeys::isStored);
    }

    @Override
    public CompletionStage<StoreAnswer<List<StoredApiKey>>> list(String organizer) {
        return records.of(organizer)
                .thenApply(read -> StoredMatches.answer(
                        read, listed -> listed.stream().map(StoredApiKeys::key).toList()));
    }

    @Override
    public CompletionStage<StoreAnswer<String>> remove(StoredApiKey key) {
        return records.remove(key.id(), key.organizer()).thenApply(removed -> StoredMatches.answer(removed, key.id()));
    }

    private static StoreAnswer<Boolean> isStored(WriteResult put) {
        return switch (put) {
            case WriteResult.Stored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.AlreadyStored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.Conflict conflict -> new StoreAnswer.Found<>(false);
            case WriteResult.StoreAway away -> new StoreAnswer.Unreachable<>(away.reason());
        };
    }

    private static ApiKeyRecord record(StoredApiKey key) {
        SortedSet<String> scopes = new TreeSet<>();
        key.scopes().forEach(scope -> scopes.add(scope.text()));
        Long expires = key.expiresMillis();
        return new ApiKeyRecord(
                key.id(),
                key.organizer(),
                new KeyHash(key.secretSha256()),
                key.role() == null ? "" : key.role().text(),
                scopes,
                key.createdMillis(),
                expires == null ? NEVER : expires);
    }

    private static StoredApiKey key(ApiKeyRecord stored) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String text : stored.scopes()) {
            Scope scope = Scope.of(text);
            // one that a newer version has granted is of no use here
            if (scope != null) {
                scopes.add(scope);
            }
        }
        KeyRole role = KeyRole.of(stored.role());
        long expires = stored.expiresAtEpochMillis();
        return new StoredApiKey(
                stored.id(),
                stored.organizer(),
                stored.hash().bytes(),
                role,
                // one of a newer version's roles may do what that version said and this one knows
                role == null ? scopes : role.scopes(),
                stored.createdAtEpochMillis(),
                expires == NEVER ? null : expires);
    }
}
