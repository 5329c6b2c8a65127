package dev.naadam.server.app.control;

import dev.naadam.server.app.control.EventLog.Entry;
import java.util.UUID;

/** Takes the turns of this node's matches for the other nodes. Called in their order; returns at once. */
public interface EventMirror {

    /** Tells nobody. */
    EventMirror NONE = new EventMirror() {
        @Override
        public void append(UUID matchId, Entry entry) {}

        @Override
        public void forget(UUID matchId) {}
    };

    /** A turn; may be lost, and readers see the gap by the numbers. */
    void append(UUID matchId, Entry entry);

    /** The match was taken back before anybody was told of it. */
    void forget(UUID matchId);
}
