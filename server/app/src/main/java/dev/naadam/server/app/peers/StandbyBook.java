package dev.naadam.server.app.peers;

import java.util.TreeMap;
import java.util.TreeSet;

/** Who else lives, as the peers' thread knows it and any thread may ask. */
final class StandbyBook {

    private volatile Standbys now = new Standbys(new TreeMap<>(), new TreeSet<>());

    Standbys now() {
        return now;
    }

    void publish(Standbys standbys) {
        now = standbys;
    }
}
