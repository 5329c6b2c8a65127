package dev.naadam.server.core.session;

import dev.naadam.protocol.DisconnectReason;

/**
 * The comings and goings of a match: who is let in and becomes live, who leaves, falls silent or is sent away, and what its
 * log and its observers are told of it.
 */
final class Door {

    private final MatchSession match;
    private final SessionContext context;
    private final Stage stage;
    private final Presence presence;
    private final Lines lines;
    private final MatchJournal journal;
    private final long[] excludedGenerations;

    Door(
            MatchSession match,
            SessionContext context,
            Stage stage,
            Presence presence,
            Lines lines,
            MatchJournal journal) {
        this.match = match;
        this.context = context;
        this.stage = stage;
        this.presence = presence;
        this.lines = lines;
        this.journal = journal;
        this.excludedGenerations = new long[presence.players()];
    }

    /** What another owner was told. */
    void goOn(Revival revival) {
        for (int slot = 0; slot < excludedGenerations.length; slot++) {
            excludedGenerations[slot] = revival.excludedGeneration(slot);
        }
    }

    /** See {@link MatchSession#admit}. */
    boolean admit(Admission admission, long nowNanos) {
        if (isOver()
                || admission.confirmation().isGiven()
                || admission.generation() <= excludedGenerations[admission.slot()]) {
            return false;
        }
        Peer waited = presence.unconfirmed(admission.slot());
        if (waited != null && waited.cid() == admission.cid()) {
            waited.awaitAgain(nowNanos);
            return true;
        }
        return presence.admit(new Peer(match, admission, match.epoch(), context, nowNanos));
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

    long excludedGeneration(int slot) {
        return excludedGenerations[slot];
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

    /** The game tells players something. */
    void spread(long audience, byte[] event, int length) {
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && (audience >>> slot & 1) != 0 && !peer.events().add(event, length)) {
                end(peer, DisconnectReason.PROTOCOL_VIOLATION);
            }
        }
    }

    /** The peer's first packet has opened: the slot is its own. */
    void confirmed(Peer peer) {
        stage.queue(peer.slot()).vacate();
        presence.confirm(peer);
        lines.restart(peer.slot());
        context.counters().add(Counters.Count.SESSIONS_LIVE, 1);
        if (!isOver()) {
            journal.live(SessionSnapshot.of(peer.admission()));
        }
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
                journal.gone(peer.slot(), peer.generation());
            }
            context.observer().disconnected(match, peer.slot(), reason);
        }
    }

    private boolean isOver() {
        return match.phase().compareTo(MatchSession.Phase.OVER) >= 0;
    }
}
