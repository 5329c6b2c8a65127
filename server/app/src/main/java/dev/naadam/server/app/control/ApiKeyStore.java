package dev.naadam.server.app.control;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where API keys are remembered, as hashes. Threads and failures as in {@link MatchStore}. */
public interface ApiKeyStore {

    /** The key with this id. */
    CompletionStage<StoreAnswer<StoredApiKey>> load(String id);

    /** Stores the key if no first key was ever stored; answers whether it was this one. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Boolean>> saveFirst(StoredApiKey key);

    /** Stores a key; answers false if its organizer has as many as an organizer may have. Never {@code Absent}. */
    CompletionStage<StoreAnswer<Boolean>> save(StoredApiKey key);

    /** The keys of an organizer, newest first. Never {@code Absent}. */
    CompletionStage<StoreAnswer<List<StoredApiKey>>> list(String organizer);

    /** Forgets a key: from now on it opens nothing on any node. */
    CompletionStage<StoreAnswer<String>> remove(StoredApiKey key);
}
