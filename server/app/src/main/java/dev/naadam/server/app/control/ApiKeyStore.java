package dev.naadam.server.app.control;

import java.util.concurrent.CompletionStage;

/** Where API keys are remembered, as hashes. Threads and failures as in {@link MatchStore}. */
public interface ApiKeyStore {

    /** The key with this id. */
    CompletionStage<StoreAnswer<StoredApiKey>> load(String id);

    /** Stores the key if no first key was ever stored; answers whether it was this one. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Boolean>> saveFirst(StoredApiKey key);
}
