package dev.naadam.server.core.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one owner of a match hands on, and how the next one begins with it. */
final class Handover {

    private final Stage stage;
    private final Presence presence;
    private final Lines lines;
    private @Nullable Resumption resumption;
    private boolean hasJustResumed;

    Handover(Stage stage, Presence presence, Lines lines) {
        this.stage = stage;
        this.presence = presence;
        this.lines = lines;
    }

    /** The match as it is after its newest tick. */
    MatchSnapshot snapshot(MatchSession match, long shardEpoch, long nowNanos) {
        List<SlotSnapshot> slots = new ArrayList<>();
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            slots.add(new SlotSnapshot(
                    presence.generation(slot),
                    match.door().excludedGeneration(slot),
                    stage.queue(slot).appliedBits(),
                    lines.snapshot(slot),
                    peer == null ? null : peer.snapshot(nowNanos)));
        }
        return new MatchSnapshot(
                match.spec(), match.epoch(), shardEpoch, stage.tick(), stage.hash(), stage.state(), slots);
    }

    /** Lets in who was there, and waits for them. */
    void takeOver(Revival revival, MatchSession match, SessionContext context, long nowNanos) {
        lines.goOn(revival, nowNanos);
        Resumption waiting = new Resumption(presence, nowNanos);
        for (int slot = 0; slot < presence.players(); slot++) {
            presence.generation(slot, revival.generation(slot));
        }
        for (SessionSnapshot session : revival.sessions()) {
            presence.takeOver(Peer.takenOver(match, session, context, nowNanos));
            waiting.await(session);
        }
        resumption = waiting;
    }

    /** Whether the match still waits for those whom it was taken over with. */
    boolean isResuming(long nowNanos) {
        if (resumption == null) {
            return false;
        }
        boolean isWaiting = !resumption.isOver(nowNanos);
        hasJustResumed = !isWaiting;
        resumption = isWaiting ? resumption : null;
        return isWaiting;
    }

    /** Whether the match goes on with this turn. */
    boolean hasJustResumed() {
        boolean was = hasJustResumed;
        hasJustResumed = false;
        return was;
    }

    /** A peer that was taken over has come. */
    void heard(Peer peer) {
        if (resumption != null) {
            resumption.heard(peer.slot());
        }
    }
}
