package dev.naadam.server.core.session;

import dev.naadam.game.EventSink;
import dev.naadam.game.Outcome;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.Waiting;
import dev.naadam.server.core.equalise.Delivered;
import org.jspecify.annotations.Nullable;

/**
 * One match while it is hosted (STATES.md, "one match"): lets players in, advances tick by tick, says goodbye.
 *
 * <p>What a tick does is in {@link Stage}, what players are sent in {@link Broadcast}, what they send in
 * {@link Reception}, who they are in {@link Presence}, how long their lines are in {@link Lines}; this class only decides
 * which of it happens now.
 */
public final class MatchSession {

    /** Phases of STATES.md. */
    public enum Phase {
        /** For players, until all are here or the start limit has passed. */
        WAITING,
        /** Ticks run. */
        RUNNING,
        /** There will be no further tick; players are being told. */
        OVER,
        /** Nobody is left to be told; the shard forgets it. */
        CLOSED
    }

    /** The first owner's epoch. */
    public static final long FIRST_EPOCH = 1;

    private static final long WAITING_INTERVAL_NANOS = 100_000_000;
    private static final long FAREWELL_LIMIT_NANOS = 2_000_000_000L;

    /** Who was told of the end and is silent for so long has heard it: five packets at the slowest tick rate. */
    private static final long HEARD_IT_NANOS = 250_000_000;

    private final MatchSpec spec;
    private final SessionContext context;
    private final Stage stage;
    private final Broadcast broadcast;
    private final Presence presence;
    private final Lines lines;
    private final TickSchedule schedule;
    private final Reception reception;
    private final Handover handover;
    private final EventSink eventSink = this::spread;
    private final long[] excludedGenerations;
    private final long epoch;
    private final long openedNanos;
    private @Nullable Resumption resumption;
    private Phase phase = Phase.WAITING;
    private @Nullable Outcome outcome;
    private long toldNanos;
    private long overNanos;

    /**
     * Opens a match.
     *
     * @param firstDueNanos when its first tick may run: places it among the slots of the shard
     */
    public MatchSession(MatchSpec spec, SessionContext context, long firstDueNanos) {
        this(spec, new Stage(spec, context.counters()), FIRST_EPOCH, context, firstDueNanos);
    }

    /**
     * Goes on with a match of another owner.
     *
     * @param revival without a refusal
     * @param epoch the match's from now on, above that of every owner before
     */
    public MatchSession(Revival revival, long epoch, SessionContext context, long firstDueNanos, long nowNanos) {
        this(revival.spec(), new Stage(revival, context.counters()), epoch, context, firstDueNanos);
        for (int slot = 0; slot < excludedGenerations.length; slot++) {
            excludedGenerations[slot] = revival.excludedGeneration(slot);
        }
        phase = revival.tick() > 0 ? Phase.RUNNING : Phase.WAITING;
        resumption = handover.takeOver(revival, this, context, nowNanos);
    }

    private MatchSession(MatchSpec spec, Stage stage, long epoch, SessionContext context, long firstDueNanos) {
        this.spec = spec;
        this.context = context;
        this.stage = stage;
        this.epoch = epoch;
        this.reception = new Reception(this, stage);
        this.presence = new Presence(spec.setup().players(), context.peers());
        this.lines = new Lines(spec, presence, context);
        this.broadcast = new Broadcast(spec, stage, lines, context, epoch);
        this.schedule = new TickSchedule(spec.setup().tickRateHz(), firstDueNanos);
        this.handover = new Handover(stage, presence, lines);
        this.excludedGenerations = new long[spec.setup().players()];
        this.openedNanos = firstDueNanos;
        this.toldNanos = firstDueNanos - WAITING_INTERVAL_NANOS;
    }

    /**
     * Lets in a session that the handshake allowed; false if there is no room or the match is over.
     *
     * <p>The same admission may come again for as long as its client has not: its silence counts anew. Once it has, it
     * is let in no more, since its keys have sealed.
     */
    public boolean admit(Admission admission, long nowNanos) {
        if (phase.compareTo(Phase.OVER) >= 0
                || admission.confirmation().isGiven()
                || admission.generation() <= excludedGenerations[admission.slot()]) {
            return false;
        }
        Peer waited = presence.unconfirmed(admission.slot());
        if (waited != null && waited.cid() == admission.cid()) {
            waited.awaitAgain(nowNanos);
            return true;
        }
        return presence.admit(new Peer(this, admission, epoch, context, nowNanos));
    }

    /** Ends the match without an outcome: no further tick, players are told that it is over. Nothing if it is over. */
    public void abort(long nowNanos) {
        if (phase.compareTo(Phase.OVER) < 0) {
            end(null, nowNanos);
        }
    }

    /**
     * Sends a slot's player away and lets in no ticket of this generation or an earlier one. A later call with a lower
     * generation lets those between in again.
     *
     * <p>The handshake refuses the same tickets; this is for the one it had let in a moment before it knew.
     */
    public void exclude(int slot, long throughGeneration) {
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

    /** When {@link #advance} wants to be called next. */
    public long dueNanos() {
        return schedule.dueNanos();
    }

    /** When {@link #advance} or {@link #release} wants to be called next. */
    public long wakeNanos() {
        return lines.wakeNanos(schedule.dueNanos());
    }

    /** Between two ticks: sends the states that padded players have waited for. Early calls do nothing. */
    public void release(long nowNanos) {
        lines.release(nowNanos);
    }

    /** One tick of the clock: what it means depends on the phase. Call it when it is due. */
    public void advance(long nowNanos) {
        long dueNanos = schedule.dueNanos();
        schedule.advance();
        if (schedule.slipIfFarBehind(nowNanos)) {
            context.counters().add(Counters.Count.SCHEDULE_SLIPS, 1);
        }
        dropTheSilent(nowNanos);
        if (isResuming(nowNanos)) {
            return;
        }
        switch (phase) {
            case WAITING -> await(nowNanos, dueNanos);
            case RUNNING -> tick(nowNanos, dueNanos);
            case OVER -> sayGoodbye(nowNanos);
            case CLOSED -> {}
        }
        presence.sayFarewell();
    }

    private boolean isResuming(long nowNanos) {
        Resumption waiting = resumption;
        if (waiting == null || phase.compareTo(Phase.OVER) >= 0) {
            return false;
        }
        if (!waiting.isOver(nowNanos)) {
            presence.sayFarewell();
            return true;
        }
        resumption = null;
        goOn(nowNanos);
        return false;
    }

    /** The log may end with the last tick of the match: what is left is to tell everybody. */
    private void goOn(long nowNanos) {
        try {
            Outcome reached = stage.outcome();
            if (reached != null) {
                broadcast.capture();
                end(reached, nowNanos);
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
        }
    }

    private void await(long nowNanos, long dueNanos) {
        boolean isLimitOver = nowNanos - openedNanos >= context.startLimitNanos();
        boolean canBegin = presence.isComplete() || (isLimitOver && presence.liveMask() != 0);
        if (lines.mayBegin(canBegin, nowNanos)) {
            begin(nowNanos, dueNanos);
        } else if (isLimitOver && !canBegin) {
            end(null, nowNanos);
        } else {
            keepWaiting(nowNanos);
        }
    }

    private void begin(long nowNanos, long dueNanos) {
        if (lines.begin(nowNanos)) {
            phase = Phase.RUNNING;
            context.observer().started(this);
            tick(nowNanos, dueNanos);
        } else {
            // its players come back with a new ticket, to wherever it is then
            context.observer().misplaced(this);
            end(null, nowNanos);
            stop();
        }
    }

    private void keepWaiting(long nowNanos) {
        lines.measure(context, nowNanos);
        if (nowNanos - toldNanos >= WAITING_INTERVAL_NANOS) {
            toldNanos = nowNanos;
            tellWaiting();
        }
    }

    private void tellWaiting() {
        Waiting waiting = new Waiting(epoch, Long.bitCount(presence.liveMask()), presence.players());
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null) {
                waiting.write(context.packet());
                peer.send(PacketType.WAITING, Waiting.BYTES);
            }
        }
    }

    private void tick(long nowNanos, long dueNanos) {
        Outcome result;
        try {
            lines.pad(stage, nowNanos);
            stage.step(eventSink, dueNanos, nowNanos);
            context.observer().ticked(this, stage.inputs());
            broadcast.capture();
            result = stage.outcome();
            tell(result != null, nowNanos);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
            return;
        }
        lines.ping(context, nowNanos);
        if (result != null) {
            end(result, nowNanos);
        }
    }

    private void tell(boolean isOver, long nowNanos) {
        if (!isOver && context.shedding().leavesOut(stage.tick(), spec.setup().tickRateHz())) {
            context.counters().add(Counters.Count.STATES_SHED, Long.bitCount(presence.liveMask()));
        } else {
            broadcast.send(presence, nowNanos);
        }
    }

    /** A game is somebody else's code: its failure ends its match and not the shard's others. */
    private void fail(Throwable cause, long nowNanos) {
        context.counters().add(Counters.Count.GAME_FAILURES, 1);
        RuntimeException told = cause instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("the game failed: " + cause, cause);
        context.observer().failed(this, told);
        end(null, nowNanos);
    }

    private void end(@Nullable Outcome outcome, long nowNanos) {
        this.outcome = outcome;
        phase = Phase.OVER;
        overNanos = nowNanos;
        context.observer().ended(this, outcome);
    }

    private void sayGoodbye(long nowNanos) {
        boolean isLimitOver = outcome == null || nowNanos - overNanos >= FAREWELL_LIMIT_NANOS;
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && isLimitOver) {
                end(peer, DisconnectReason.MATCH_OVER);
            } else if (peer != null && peer.hasHeardAll(stage.tick())) {
                sayOver(peer, nowNanos);
            }
            Peer unproven = presence.unconfirmed(slot);
            if (unproven != null) {
                presence.drop(unproven);
            }
        }
        repeatLastState(nowNanos);
        if (presence.isEmpty()) {
            phase = Phase.CLOSED;
        }
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
            context.counters().add(Counters.Count.GAME_FAILURES, 1);
            overNanos = nowNanos - FAREWELL_LIMIT_NANOS;
        }
    }

    private void dropTheSilent(long nowNanos) {
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

    private void spread(long audience, byte[] event, int length) {
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
        context.observer().connected(this, peer.slot());
    }

    /** The peer says that it leaves: nobody has to tell it. */
    void left(Peer peer) {
        vacate(peer, DisconnectReason.LEFT);
        peer.leave(DisconnectReason.LEFT);
        presence.drop(peer);
    }

    /** A peer that was taken over has come. */
    void heard(Peer peer) {
        if (resumption != null) {
            resumption.heard(peer.slot());
        }
    }

    /** The match after its newest tick, for whoever has to go on with it. Allocates: about once a second. */
    public MatchSnapshot snapshot(long shardEpoch, long nowNanos) {
        return handover.snapshot(this, shardEpoch, nowNanos);
    }

    long excludedGeneration(int slot) {
        return excludedGenerations[slot];
    }

    /** Owner epoch of the match. */
    public long epoch() {
        return epoch;
    }

    Lines lines() {
        return lines;
    }

    Reception reception() {
        return reception;
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
            context.observer().disconnected(this, peer.slot(), reason);
        }
    }

    /** Tells all players that the server stops; the match goes nowhere from here. */
    public void stop() {
        presence.dismissAll(DisconnectReason.SERVER_STOPPING);
        phase = Phase.CLOSED;
    }

    /** What the match is. */
    public MatchSpec spec() {
        return spec;
    }

    /** Where it stands. */
    public Phase phase() {
        return phase;
    }

    /** Ticks simulated. */
    public long tick() {
        return stage.tick();
    }

    /** The hash chain after that tick. */
    public long hash() {
        return stage.hash();
    }

    /** Bit {@code slot} set: that player is connected. */
    public long connectedMask() {
        return presence.liveMask();
    }

    /** How long the players' lines were, up to now. Allocates: for the end of a match. */
    public Delivered delivered() {
        return lines.delivered();
    }

    /** The result once there is one. */
    public @Nullable Outcome outcome() {
        return outcome;
    }
}
