package dev.naadam.server.core.session;

import dev.naadam.game.ViewSchema;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.server.core.replication.EventOutbox;
import dev.naadam.server.core.replication.ViewHistory;

/** Sends the state of a tick to each live peer: its own header and events, and the view it shares with others. */
final class Broadcast {

    /** Baselines are kept this long: a player with a longer round trip than this gets full views. */
    private static final int BASELINE_MILLIS = 500;

    private final ViewHistory[] histories;
    private final Stage stage;
    private final SessionContext context;
    private final Lines lines;
    private final Commitment commitment;
    private final long epoch;
    private final int tickRateHz;
    private final StatePacket header = new StatePacket();
    private long round;

    Broadcast(MatchSpec spec, Stage stage, Lines lines, Commitment commitment, SessionContext context, long epoch) {
        this.stage = stage;
        this.context = context;
        this.lines = lines;
        this.commitment = commitment;
        this.epoch = epoch;
        this.tickRateHz = spec.setup().tickRateHz();
        ViewSchema schema = spec.game().viewSchema(spec.setup());
        this.histories = new ViewHistory[stage.views()];
        for (int view = 0; view < histories.length; view++) {
            histories[view] = new ViewHistory(
                    schema,
                    Math.ceilDiv(tickRateHz * BASELINE_MILLIS, 1000),
                    spec.setup().players());
        }
    }

    /** Takes the views of the tick that was just simulated. */
    void capture() {
        for (int view = 0; view < histories.length; view++) {
            stage.view(view, histories[view].next(stage.tick()));
        }
    }

    /** Sends the newest state to every live peer that has not acknowledged it and all events. */
    void send(Presence presence, long nowNanos) {
        round++;
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && !peer.isUnheard() && !peer.hasHeardAll(stage.tick())) {
                send(peer, nowNanos);
            }
        }
    }

    private void send(Peer peer, long nowNanos) {
        ViewHistory history = histories[stage.viewOf(peer.slot())];
        boolean isChecked = StatePacket.isChecked(stage.tick(), tickRateHz);
        // before the view is encoded for this player: the history may give up what it encoded first
        header.viewCheck = isChecked ? history.check() : 0;
        ViewHistory.Encoded view = history.encode(peer.baselineTick());
        fillHeader(peer, view.baselineAge());
        byte[] packet = context.packet();
        int at = writeHeaderAndEvents(peer, packet, view.length());
        if (isChecked) {
            Bytes.put32(packet, at, header.viewCheck);
            at += StatePacket.CHECK_BYTES;
        }
        System.arraycopy(view.bytes(), 0, packet, at, view.length());
        context.counters().add(header.baselineAge == 0 ? Counters.Count.FULL_VIEWS : Counters.Count.DELTA_VIEWS, 1);
        send(peer, at + view.length() - ProtocolLimits.HEADER_BYTES, nowNanos);
        peer.stateSent(header.tick);
    }

    private void send(Peer peer, int contentBytes, long nowNanos) {
        HeldStates held = lines.held();
        if (held == null) {
            peer.send(PacketType.STATE, contentBytes);
        } else {
            held.send(peer, contentBytes, header.tick, nowNanos);
        }
    }

    private int writeHeaderAndEvents(Peer peer, byte[] packet, int viewBytes) {
        int room = ProtocolLimits.MAX_CONTENT_BYTES - viewBytes - StatePacket.MAX_OVERHEAD_BYTES;
        EventOutbox events = peer.events();
        events.committed(commitment.committedTick());
        // most ticks have none: the round trip is then not looked up
        header.events = events.unacknowledged() == 0 ? 0 : events.choose(room, round, patienceTicks(peer));
        header.firstEventId = events.firstId();
        int at = header.write(packet, ProtocolLimits.HEADER_BYTES);
        return header.events == 0 ? at : events.write(header.events, packet, at, round);
    }

    private void fillHeader(Peer peer, int baselineAge) {
        InputQueue queue = stage.queue(peer.slot());
        header.epoch = epoch;
        header.tick = stage.tick();
        header.commitLag = commitment.lagTicks();
        header.hash = stage.hash();
        header.applied = queue.appliedBits();
        header.held = queue.heldBits();
        header.leadHundredMicros = queue.leadHundredMicros();
        header.baselineAge = baselineAge;
    }

    /** Events are repeated after about a round trip without an acknowledgement. */
    private int patienceTicks(Peer peer) {
        long rttNanos = Math.max(0, peer.rttNanos()) + lines.paddingNanos(peer.slot());
        return (int) Math.min(tickRateHz, rttNanos * tickRateHz / 1_000_000_000 + 2);
    }
}
