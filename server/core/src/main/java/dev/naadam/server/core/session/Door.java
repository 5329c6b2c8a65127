package dev.naadam.server.core.session;

import dev.naadam.protocol.DisconnectReason;

/** Who may come into a match, whom its organizer has sent away, and who went without a word. */
final class Door {

    private final MatchSession match;
    private final Presence presence;
    private final Counters counters;
    private final long[] excludedGenerations;

    Door(MatchSession match, Presence presence, Counters counters) {
        this.match = match;
        this.presence = presence;
        this.counters = counters;
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

    /** Whether this admission is still worth anything; see {@link MatchSession#admit}. */
    boolean isOpenTo(Admission admission) {
        return match.phase().compareTo(MatchSession.Phase.OVER) < 0
                && !admission.confirmation().isGiven()
                && admission.generation() > excludedGenerations[admission.slot()];
    }

    /** See {@link MatchSession#exclude}. */
    void exclude(int slot, long throughGeneration) {
        excludedGenerations[slot] = throughGeneration;
        Peer peer = presence.live(slot);
        if (peer != null && peer.generation() <= throughGeneration) {
            match.end(peer, DisconnectReason.KICKED);
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
                counters.add(Counters.Count.SESSIONS_DROPPED, 1);
                match.end(peer, DisconnectReason.TIMED_OUT);
            }
            Peer unproven = presence.unconfirmed(slot);
            if (unproven != null && unproven.isSilent(nowNanos)) {
                presence.drop(unproven);
            }
        }
    }
}
