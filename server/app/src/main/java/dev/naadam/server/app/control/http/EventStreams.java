package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.ControlCounters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The open event streams of this node, so many for each key and so many in all. Any thread. */
final class EventStreams {

    private final ControlCounters counters;
    private final Map<String, Integer> openOfKey = new HashMap<>();
    private final Set<EventStream> open = new HashSet<>();

    EventStreams(ControlCounters counters) {
        this.counters = counters;
    }

    /** Takes a place; false if there is none. */
    synchronized boolean enter(EventStream stream) {
        int ofKey = openOfKey.getOrDefault(stream.keyId(), 0);
        if (ofKey >= ControlLimits.MAX_STREAMS_PER_KEY || open.size() >= ControlLimits.MAX_STREAMS) {
            counters.add(ControlCount.STREAMS_REFUSED);
            return false;
        }
        openOfKey.put(stream.keyId(), ofKey + 1);
        open.add(stream);
        return true;
    }

    /** Gives it back, and counts how it ended. */
    synchronized void leave(EventStream stream, ControlCount fate) {
        if (open.remove(stream)) {
            openOfKey.merge(stream.keyId(), -1, (old, less) -> old == 1 ? null : old + less);
            counters.add(fate);
        }
    }

    synchronized int size() {
        return open.size();
    }

    /** Ends all, since a stop waits for requests in progress. */
    void close() {
        List<EventStream> ending;
        synchronized (this) {
            ending = List.copyOf(open);
        }
        ending.forEach(stream -> stream.end(ControlCount.STREAMS_EXPIRED));
    }
}
