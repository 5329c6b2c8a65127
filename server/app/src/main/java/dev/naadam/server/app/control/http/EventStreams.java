package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.ControlCounters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open event streams of this node, so many for each name and so many in all. Any thread. */
final class EventStreams {

    private final ControlCounters counters;
    private final int perName;
    private final int inAll;
    private final Map<String, Integer> openOfName = new HashMap<>();
    private final Set<EventStream> open = new HashSet<>();

    /**
     * None yet.
     *
     * @param perName most streams of one key or player
     * @param inAll most streams of all of them
     */
    EventStreams(ControlCounters counters, int perName, int inAll) {
        this.counters = counters;
        this.perName = perName;
        this.inAll = inAll;
    }

    /** What somebody is told who wants one too many. */
    String bound() {
        return "One may have " + perName + " open, and all together " + inAll + ".";
    }

    /** Takes a place; false if there is none. */
    synchronized boolean enter(EventStream stream) {
        int ofName = openOfName.getOrDefault(stream.name(), 0);
        if (ofName >= perName || open.size() >= inAll) {
            counters.add(ControlCount.STREAMS_REFUSED);
            return false;
        }
        openOfName.put(stream.name(), ofName + 1);
        open.add(stream);
        return true;
    }

    /** Gives it back, and counts how it ended. */
    synchronized void leave(EventStream stream, ControlCount fate) {
        if (open.remove(stream)) {
            openOfName.merge(stream.name(), -1, (old, less) -> old == 1 ? null : old + less);
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
