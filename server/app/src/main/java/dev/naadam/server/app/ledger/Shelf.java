package dev.naadam.server.app.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a node remembers of the ledgers it used last. Any thread. */
final class Shelf<S> {

    private final int capacity;
    private final Map<LedgerId, Folded<S>> byUse = new LinkedHashMap<>(16, 0.75f, true);

    Shelf(int capacity) {
        this.capacity = capacity;
    }

    synchronized @Nullable Folded<S> find(LedgerId id) {
        return byUse.get(id);
    }

    /** Remembers it, unless something newer is known; forgets what was not used for longest. */
    synchronized void put(Folded<S> folded) {
        Folded<S> known = byUse.get(folded.id());
        if (known != null && known.number() >= folded.number()) {
            return;
        }
        byUse.put(folded.id(), folded);
        if (byUse.size() > capacity) {
            var eldest = byUse.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    synchronized void forget(LedgerId id) {
        byUse.remove(id);
    }

    synchronized int size() {
        return byUse.size();
    }
}
