package dev.naadam.server.core.session;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.Moved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one owner of a match hands on, and how the next one begins with it. */
final class Handover {

    /** A datagram may get lost; who loses them all asks after 100 ms. */
    private static final int TIMES_TOLD = 3;

    private final Stage stage;
    private final Presence presence;
    private final Lines lines;
    private @Nullable Resumption resumption;
    private boolean isHalted;

    Handover(Stage stage, Presence presence, Lines lines) {
        this.stage = stage;
        this.presence = presence;
        this.lines = lines;
    }

    /** The match as it is after its newest tick. */
    MatchSnapshot snapshot(MatchSession match, long shardEpoch, long nowNanos) {
        List<SlotSnapshot> slots = new ArrayList<>();
        int eventBytes = 0;
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            SessionSnapshot session = peer == null ? null : peer.snapshot(nowNanos);
            int more = session == null ? 0 : session.events().cells().length;
            boolean fits = eventBytes + more <= MatchSnapshot.MAX_EVENT_BYTES;
            eventBytes += fits ? more : 0;
            slots.add(new SlotSnapshot(
                    presence.generation(slot),
                    match.door().excludedGeneration(slot),
                    stage.queue(slot).appliedBits(),
                    lines.snapshot(slot),
                    fits ? session : null));
        }
        return new MatchSnapshot(
                match.spec(), match.epoch(), shardEpoch, stage.tick(), stage.hash(), stage.state(), slots);
    }

    /** From now on the match has no tick, or has them again. */
    void halt(boolean isHalted) {
        this.isHalted = isHalted;
    }

    /** Whether it stands still because it is about to be handed over. */
    boolean isHalted() {
        return isHalted;
    }

    /** Tells everybody who goes on with the match. */
    void tell(Moved moved, SessionContext context) {
        for (int i = 0; i < TIMES_TOLD; i++) {
            for (int slot = 0; slot < presence.players(); slot++) {
                Peer peer = presence.live(slot);
                if (peer != null) {
                    moved.write(context.packet());
                    peer.send(PacketType.MOVED, Moved.BYTES);
                }
            }
        }
    }

    /** Lets in who was there, and waits for them from now on. */
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

    /** Whether the match waits for those whom it took over. */
    boolean isResuming() {
        return resumption != null;
    }

    /** Whether it has waited for long enough, which ends it. */
    boolean goesOn(long nowNanos) {
        if (resumption != null && resumption.isOver(nowNanos)) {
            resumption = null;
        }
        return resumption == null;
    }

    /** A peer that was taken over has come. */
    void heard(Peer peer) {
        if (resumption != null) {
            resumption.heard(peer.slot());
        }
    }
}
