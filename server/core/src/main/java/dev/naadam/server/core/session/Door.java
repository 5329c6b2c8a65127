package dev.naadam.server.core.session;

import dev.naadam.protocol.DisconnectReason;

/**
 * Who comes into a match and who goes: those whom the handshake allowed, who prove their keys, whom the organizer sends away,
 * who leave, and who go without a word (STATES.md, "one session"). What that means to log and observer is told from here.
 */
final class Door {

    private final MatchSession match;
    private final Stage stage;
    private final Presence presence;
    private final MatchJournal journal;
    private final SessionContext context;
    private final long[] excludedGenerations;

    Door(MatchSession match, Stage stage, Presence presence, MatchJournal journal, SessionContext context) {
        this.match = match;
        this.stage = stage;
        this.presence = presence;
        this.journal = journal;
        this.context = context;
        this.excludedGenerations = new long[presence.players()];
    }

    /** What another owner was told of whom to keep out. */
    void goOn(Revival revival) {
        for (int slot = 0; slot < excludedGenerations.length; slot++) {
            excludedGenerations[slot] = revival.excludedGeneration(slot);
        }
    }

    /** Tickets of a slot up to this one are not let in. */
    long excludedGeneration(int slot) {
        return excludedGenerations[slot];
    }

    /** See {@link MatchSession#admit}. */
    boolean admit(Admission admission, long nowNanos) {
        if (!isOpenTo(admission)) {
            return false;
        }
        Peer waited = presence.unconfirmed(admission.slot());
        if (waited != null && waited.cid() == admission.cid()) {
            waited.awaitAgain(nowNanos);
            return true;
        }
        return presence.admit(new Peer(match, admission, match.epoch(), context, nowNanos));
    }

    private boolean isOpenTo(Admission admission) {
        return !isOver()
                && !admission.confirmation().isGiven()
                && admission.generation() > excludedGenerations[admission.slot()];
    }

    /** See {@link MatchSession#exclude}. */
    void exclude(int slot, long throughGeneration) {
        excludedGenerations[slot] = throughGeneration;
        Peer peer = presence.live(slot);
        if (peer != null && peer.generation() <= throughGeneration) {
            end(peer, DisconnectReason.KICKED);
        }
        Peer unproven = presence.unconfirmed(slot);
        if (unproven != null && unproven.generation() <= throughGeneration) {
            presence.drop(unproven);
        }
    }

    /** Ends the sessions that were not heard for too long. */
    void dropTheSilent(long nowNanos) {
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && peer.isSilent(nowNanos)) {
                context.counters().add(Counters.Count.SESSIONS_DROPPED, 1);
                end(peer, DisconnectReason.TIMED_OUT);
            }
            Peer unproven = presence.unconfirmed(slot);
            if (unproven != null && unproven.isSilent(nowNanos)) {
                presence.drop(unproven);
            }
        }
    }

    /** The peer's first packet has opened: the slot is its own. */
    void confirmed(Peer peer) {
        stage.queue(peer.slot()).vacate();
        presence.confirm(peer);
        if (!isOver()) {
            journal.live(peer.admission());
        }
        match.lines().restart(peer.slot());
        context.counters().add(Counters.Count.SESSIONS_LIVE, 1);
        context.observer().connected(match, peer.slot());
    }

    /** The peer says that it leaves: nobody has to tell it. */
    void left(Peer peer) {
        vacate(peer, DisconnectReason.LEFT);
        peer.leave(DisconnectReason.LEFT);
        presence.drop(peer);
    }

    /** Ends a peer and tells it why. */
    void end(Peer peer, DisconnectReason reason) {
        if (reason == DisconnectReason.PROTOCOL_VIOLATION && !peer.isLeaving()) {
            context.counters().add(Counters.Count.SESSIONS_EXPELLED, 1);
        }
        vacate(peer, reason);
        presence.end(peer, reason);
    }

    /** What a slot's player pressed is not played on by somebody who left, nor missed. */
    private void vacate(Peer peer, DisconnectReason reason) {
        if (presence.live(peer.slot()) == peer) {
            stage.queue(peer.slot()).vacate();
            if (!isOver()) {
                journal.gone(peer.admission());
            }
            context.observer().disconnected(match, peer.slot(), reason);
        }
    }

    /** Hands an event of the tick that is being simulated to those it is for; who can take no more of them has to go. */
    void spread(long audience, byte[] event, int length) {
        // the stage counts it when the game has made all of it
        long tick = stage.tick() + 1;
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && (audience >>> slot & 1) != 0 && !peer.events().add(event, length, tick)) {
                end(peer, DisconnectReason.PROTOCOL_VIOLATION);
            }
        }
    }

    private boolean isOver() {
        return match.phase().compareTo(MatchSession.Phase.OVER) >= 0;
    }
}
