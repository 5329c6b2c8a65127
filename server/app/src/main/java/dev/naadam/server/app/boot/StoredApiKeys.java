package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.ApiKeyStore;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.control.StoredApiKey;
import dev.naadam.server.app.store.ApiKeyRecord;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.KeyHash;
import dev.naadam.server.app.store.WriteResult;
import java.util.concurrent.CompletionStage;

/** The control plane's API keys in Redis. */
final class StoredApiKeys implements ApiKeyStore {

    /** Whom the key of the first start belongs to. */
    private static final String FIRST_ORGANIZER = "first-start";

    private final ControlStore store;

    StoredApiKeys(ControlStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<StoreAnswer<StoredApiKey>> load(String id) {
        return store.apiKey(id)
                .thenApply(read -> StoredMatches.answer(
                        read, key -> new StoredApiKey(key.id(), key.hash().bytes(), key.createdAtEpochMillis())));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> saveFirst(StoredApiKey key) {
        ApiKeyRecord record =
                new ApiKeyRecord(key.id(), FIRST_ORGANIZER, new KeyHash(key.secretSha256()), key.createdMillis());
        return store.putFirstApiKey(record).thenApply(put -> switch (put) {
            case WriteResult.Stored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.AlreadyStored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.Conflict conflict -> new StoreAnswer.Found<>(false);
            case WriteResult.StoreAway away -> new StoreAnswer.Unreachable<>(away.reason());
        });
    }
}
