package dev.naadam.arena.workload;

import dev.naadam.game.EventSink;

/** The events of a match; the first byte is the kind. Everybody is told all of them. */
final class Events {

    /** {@code KILL, slot of the killer, slot of the victim}. */
    static final byte KILL = 1;

    /** {@code RESPAWN, slot}. */
    static final byte RESPAWN = 2;

    /** {@code MATCH_END, winning team}, the team as a signed byte, -1 for a draw. */
    static final byte MATCH_END = 3;

    private final byte[] bytes = new byte[3];

    void kill(EventSink events, int killer, int victim) {
        bytes[0] = KILL;
        bytes[1] = (byte) killer;
        bytes[2] = (byte) victim;
        events.event(EventSink.EVERYBODY, bytes, 3);
    }

    void respawn(EventSink events, int slot) {
        bytes[0] = RESPAWN;
        bytes[1] = (byte) slot;
        events.event(EventSink.EVERYBODY, bytes, 2);
    }

    void matchEnd(EventSink events, int winningTeam) {
        bytes[0] = MATCH_END;
        bytes[1] = (byte) winningTeam;
        events.event(EventSink.EVERYBODY, bytes, 2);
    }
}
