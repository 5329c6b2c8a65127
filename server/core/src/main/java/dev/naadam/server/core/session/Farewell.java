package dev.naadam.server.core.session;

import dev.naadam.protocol.DisconnectReason;

/**
 * The end of a match (STATES.md, "OVER"): its last state is repeated to everybody until it is acknowledged, then the word that
 * it is over, until nobody is left who has not heard it.
 */
final class Farewell {

    private static final long LIMIT_NANOS = 2_000_000_000L;

    /** Who was told of the end and is silent for so long has heard it: five packets at the slowest tick rate. */
    private static final long HEARD_IT_NANOS = 250_000_000;

    private final MatchSession match;
    private final Presence presence;
    private final Broadcast broadcast;
    private final MatchJournal journal;
    private final Counters counters;
    private long limitNanos;
    private boolean hasOutcome;

    Farewell(MatchSession match, Presence presence, Broadcast broadcast, MatchJournal journal, Counters counters) {
        this.match = match;
        this.presence = presence;
        this.broadcast = broadcast;
        this.journal = journal;
        this.counters = counters;
    }

    /**
     * The match is over.
     *
     * @param hasOutcome whether there is a last state that everybody should see
     */
    void begin(boolean hasOutcome, long nowNanos) {
        this.hasOutcome = hasOutcome;
        limitNanos = hasOutcome ? nowNanos + LIMIT_NANOS : nowNanos;
        if (!hasOutcome) {
            // whatever its players are still told, nobody shall play it on
            journal.closed(false);
        }
    }

    /** One tick of it; true if nobody is left to be told. */
    boolean say(long nowNanos) {
        boolean isLimitOver = nowNanos - limitNanos >= 0;
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && isLimitOver) {
                match.door().end(peer, DisconnectReason.MATCH_OVER);
            } else if (peer != null && peer.hasHeardAll(match.tick())) {
                sayOver(peer, nowNanos);
            }
            Peer unproven = presence.unconfirmed(slot);
            if (unproven != null) {
                presence.drop(unproven);
            }
        }
        repeatLastState(nowNanos);
        boolean isDone = presence.isEmpty();
        if (isDone && hasOutcome) {
            journal.closed(true);
        }
        return isDone;
    }

    /** Five farewells in a row are lost together when an address changes: the peer stays until it is silent. */
    private void sayOver(Peer peer, long nowNanos) {
        if (peer.silenceNanos(nowNanos) >= HEARD_IT_NANOS) {
            presence.drop(peer);
        } else {
            peer.tell(DisconnectReason.MATCH_OVER);
        }
    }

    private void repeatLastState(long nowNanos) {
        try {
            broadcast.send(presence, nowNanos);
        } catch (RuntimeException e) {
            // a full view of this tick may be asked for only now, and be too large; the result stands
            counters.add(Counters.Count.GAME_FAILURES, 1);
            limitNanos = nowNanos;
        }
    }
}
