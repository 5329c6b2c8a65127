package dev.naadam.server.core.session;

import dev.naadam.server.core.replication.EventOutbox;
import org.jspecify.annotations.Nullable;

/** One slot of a match that is being revived: who is there and what was said to him. */
final class RevivedSlot {

    private final LineSnapshot line;
    private long generation;
    private long applied;
    private @Nullable SessionSnapshot session;
    private EventOutbox events = new EventOutbox();

    RevivedSlot(SlotSnapshot from) {
        this.line = from.line();
        this.generation = from.generation();
        this.applied = from.appliedBits();
        this.session = from.session();
        if (session != null) {
            events = new EventOutbox(session.events());
        }
    }

    void begin(SessionSnapshot newer) {
        session = newer;
        generation = Math.max(generation, newer.generation());
        events = new EventOutbox(newer.events());
        // what another client of the slot pressed is not the new one's
        applied = 0;
    }

    void end(long ticket) {
        if (session != null && session.generation() == ticket) {
            session = null;
            applied = 0;
        }
    }

    void ticked(boolean wasApplied) {
        applied = applied << 1 | (wasApplied ? 1 : 0);
    }

    /**
     * What the player has acknowledged since the snapshot is in no log, so more may seem to wait here than did: a session
     * that this is too much for ends, as it would have there, and its player comes back with a new ticket.
     */
    void tell(byte[] event, int length) {
        if (session != null && !events.add(event, length)) {
            session = null;
            applied = 0;
        }
    }

    /** Who is there, with everything that is not known to be acknowledged; null: nobody. */
    @Nullable SessionSnapshot session() {
        return session == null ? null : session.with(events.backlog());
    }

    long generation() {
        return generation;
    }

    /** Bit i: an input for i ticks ago was applied. */
    long applied() {
        return applied;
    }

    LineSnapshot line() {
        return line;
    }
}
