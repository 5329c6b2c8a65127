package dev.naadam.server.app.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A meter that remembers. */
final class CountingMeter implements StoreMeter {

    private final Map<String, Integer> succeeded = new ConcurrentHashMap<>();
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();
    private final List<StoreState> states = new CopyOnWriteArrayList<>();

    @Override
    public void completed(String operation, boolean ok, long nanos) {
        (ok ? succeeded : failed).merge(operation, 1, Integer::sum);
    }

    @Override
    public void state(StoreState state) {
        states.add(state);
    }

    int succeeded(String operation) {
        return succeeded.getOrDefault(operation, 0);
    }

    int failed(String operation) {
        return failed.getOrDefault(operation, 0);
    }

    List<StoreState> states() {
        return states;
    }
}
