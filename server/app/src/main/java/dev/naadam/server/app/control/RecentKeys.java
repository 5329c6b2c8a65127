package dev.naadam.server.app.control;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys that were valid when they were last seen. Any thread.
 *
 * <p>Being here admits nobody: it only says whose rate a request counts against, before the store is asked. Without it each
 * request of a flood was a question to Redis, some hundred of them were always in flight, and the collector's pauses for
 * those made ticks 60 to 130 ms late (docs/benchmarks.md). An id alone would not do: whoever knew it could use up the rate
 * of its owner.
 */
final class RecentKeys {

    /** As many as have a rate; the one unused for longest is forgotten first, and asked for in the store again. */
    private static final int MAX_KEYS = RequestRates.MAX_KEYS;

    private final Map<String, StoredApiKey> byId = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StoredApiKey> eldest) {
            return size() > MAX_KEYS;
        }
    };

    synchronized void saw(StoredApiKey valid) {
        byId.put(valid.id(), valid);
    }

    synchronized void forget(String id) {
        byId.remove(id);
    }

    synchronized boolean knows(ApiKey key) {
        StoredApiKey seen = byId.get(key.id());
        return seen != null && seen.opensWith(key);
    }
}
