package dev.naadam.server.core.session;

import dev.naadam.game.EventSink;
import dev.naadam.game.Outcome;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.packet.Moved;
import dev.naadam.server.core.equalise.Delivered;
import org.jspecify.annotations.Nullable;

/**
 * One match while it is hosted (STATES.md, "one match"): lets players in, advances tick by tick, says goodbye.
 *
 * <p>What a tick does is in {@link Stage}, what players are sent in {@link Broadcast}, what they send in
 * {@link Reception}, who they are in {@link Presence}, how long their lines are in {@link Lines}, what of it is committed in
 * {@link Commitment}; this class only decides which of it happens now.
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

    private final MatchSpec spec;
    private final SessionContext context;
    private final Stage stage;
    private final Broadcast broadcast;
    private final Presence presence;
    private final Lines lines;
    private final TickSchedule schedule;
    private final Reception reception;
    private final MatchJournal journal;
    private final Commitment commitment;
    private final Standstill standstill;
    private final Farewell farewell;
    private final Handover handover;
    private final EventSink eventSink = this::spread;
    private final Door door;
    private final long epoch;
    private final long openedNanos;
    private @Nullable Resumption resumption;
    private Phase phase = Phase.WAITING;
    private long tickDueNanos;
    private @Nullable Outcome verdict;
    private @Nullable Outcome outcome;

    /**
     * Opens a match.
     *
     * @param journal where it writes what happens in it; {@link MatchJournal#NONE} if that is what it promises
     * @param firstDueNanos when its first tick may run: places it among the slots of the shard
     */
    public MatchSession(MatchSpec spec, SessionContext context, MatchJournal journal, long firstDueNanos) {
        this(spec, new Origin(new Stage(spec, context.counters()), FIRST_EPOCH), context, journal, firstDueNanos);
    }

    /**
     * Goes on with a match of another owner.
     *
     * @param revival without a refusal
     * @param epoch the match's from now on, above that of every owner before
     * @param firstDueNanos when its next tick may run; until then, and 300 ms longer, it waits for its players
     */
    public MatchSession(Revival revival, long epoch, SessionContext context, MatchJournal journal, long firstDueNanos) {
        this(
                revival.spec(),
                new Origin(new Stage(revival, context.counters()), epoch),
                context,
                journal,
                firstDueNanos);
        phase = revival.tick() > 0 ? Phase.RUNNING : Phase.WAITING;
        commitment.goOn(stage, firstDueNanos);
        door.goOn(revival);
        resumption = handover.takeOver(revival, this, context, firstDueNanos);
    }

    /** Where a match comes from: its first tick, or another owner. */
    private record Origin(Stage stage, long epoch) {}

    private MatchSession(
            MatchSpec spec, Origin origin, SessionContext context, MatchJournal journal, long firstDueNanos) {
        this.spec = spec;
        this.context = context;
        this.journal = journal;
        this.stage = origin.stage;
        this.epoch = origin.epoch;
        this.commitment = new Commitment(spec, journal, context.counters());
        this.reception = new Reception(this, stage);
        this.presence = new Presence(spec.setup().players(), context.peers());
        this.lines = new Lines(spec, presence, context);
        this.broadcast = new Broadcast(spec, stage, lines, commitment, context, epoch);
        this.standstill = new Standstill(presence, context, epoch, firstDueNanos);
        this.farewell = new Farewell(this, presence, broadcast, context.counters());
        this.schedule = new TickSchedule(spec.setup().tickRateHz(), firstDueNanos);
        this.handover = new Handover(stage, presence, lines);
        this.door = new Door(this, presence, context.counters());
        this.openedNanos = firstDueNanos;
    }

    /**
     * Lets in a session that the handshake allowed; false if there is no room or the match is over.
     *
     * <p>The same admission may come again for as long as its client has not: its silence counts anew. Once it has, it
     * is let in no more, since its keys have sealed.
     */
    public boolean admit(Admission admission, long nowNanos) {
        if (!door.isOpenTo(admission)) {
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
        door.exclude(slot, throughGeneration);
    }

    /** When {@link #advance} wants to be called next. */
    public long dueNanos() {
        return phase == Phase.RUNNING ? commitment.dueNanos(schedule.dueNanos()) : schedule.dueNanos();
    }

    /** When {@link #advance} or {@link #release} wants to be called next. */
    public long wakeNanos() {
        return lines.wakeNanos(dueNanos());
    }

    /** Between two ticks: sends the states that padded players have waited for. Early calls do nothing. */
    public void release(long nowNanos) {
        lines.release(nowNanos);
    }

    /** One tick of the clock: what it means depends on the phase. Call it when it is due. */
    public void advance(long nowNanos) {
        if (phase == Phase.RUNNING && commitment.isHeldUp()) {
            standStill(nowNanos);
            return;
        }
        long dueNanos = schedule.dueNanos();
        schedule.advance();
        if (schedule.slipIfFarBehind(nowNanos)) {
            context.counters().add(Counters.Count.SCHEDULE_SLIPS, 1);
        }
        door.dropTheSilent(nowNanos);
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
            verdict = stage.outcome();
            if (verdict != null) {
                broadcast.capture();
                end(verdict, nowNanos);
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
        }
    }

    /** The log is behind: no tick can run, and whoever waits is told why. */
    private void standStill(long nowNanos) {
        commitment.pause(nowNanos);
        door.dropTheSilent(nowNanos);
        standstill.tellIfDue(nowNanos);
        lines.ping(context, nowNanos);
        presence.sayFarewell();
    }

    /** Everything up to this tick is committed: shows what had to wait for it. Nothing if it was known. */
    public void committed(long tick, long nowNanos) {
        if (phase != Phase.RUNNING) {
            return;
        }
        boolean wasPaused = commitment.isPaused();
        boolean isNewlyShown = commitment.committed(tick);
        if (wasPaused && !commitment.isPaused()) {
            // what a pause took is not played faster afterwards
            schedule.slipIfFarBehind(nowNanos);
        }
        if (isNewlyShown) {
            show(nowNanos);
        } else {
            endIfDecided(nowNanos);
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
        standstill.tellIfDue(nowNanos);
    }

    private void tick(long nowNanos, long dueNanos) {
        try {
            lines.pad(stage, nowNanos);
            stage.step(eventSink, dueNanos, nowNanos);
            tickDueNanos = dueNanos;
            context.observer().ticked(this, stage.tick(), stage.hash(), stage.inputs());
            broadcast.capture();
            verdict = stage.outcome();
            commitment.stepped(stage, verdict != null, nowNanos);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
            return;
        }
        if (commitment.isShown()) {
            show(nowNanos);
        }
    }

    private void show(long nowNanos) {
        try {
            tell(verdict != null, nowNanos);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            fail(e, nowNanos);
            return;
        }
        lines.ping(context, nowNanos);
        endIfDecided(nowNanos);
    }

    /** An outcome counts once its tick is committed, however early that was shown. */
    private void endIfDecided(long nowNanos) {
        if (verdict != null && commitment.isComplete()) {
            end(verdict, nowNanos);
        }
    }

    private void tell(boolean isOver, long nowNanos) {
        if (!isOver && context.shedding().leavesOut(stage.tick(), spec.setup().tickRateHz())) {
            context.counters().add(Counters.Count.STATES_SHED, Long.bitCount(presence.liveMask()));
        } else {
            broadcast.send(presence, nowNanos);
            context.observer().shown(tickDueNanos);
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
        commitment.endPause();
        farewell.begin(outcome != null, nowNanos);
        if (outcome == null) {
            // whatever its players are still told, nobody shall play it on
            journal.closed(false);
        }
        context.observer().ended(this, outcome);
    }

    private void sayGoodbye(long nowNanos) {
        if (farewell.say(nowNanos)) {
            phase = Phase.CLOSED;
            if (outcome != null) {
                journal.closed(true);
            }
        }
    }

    private void spread(long audience, byte[] event, int length) {
        // the stage counts it when the game has made all of it
        long tick = stage.tick() + 1;
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && (audience >>> slot & 1) != 0 && !peer.events().add(event, length, tick)) {
                end(peer, DisconnectReason.PROTOCOL_VIOLATION);
            }
        }
    }

    /** The peer's first packet has opened: the slot is its own. */
    void confirmed(Peer peer) {
        stage.queue(peer.slot()).vacate();
        presence.confirm(peer);
        if (phase.compareTo(Phase.OVER) < 0) {
            journal.live(peer.admission());
        }
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
        return door.excludedGeneration(slot);
    }

    /** Ticks simulated, committed or not: what a snapshot is of. */
    public long newestTick() {
        return stage.tick();
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
            if (phase.compareTo(Phase.OVER) < 0) {
                journal.gone(peer.admission());
            }
            context.observer().disconnected(this, peer.slot(), reason);
        }
    }

    /** Tells all players that the server stops; the match goes nowhere from here. */
    public void stop() {
        presence.dismissAll(DisconnectReason.SERVER_STOPPING);
        phase = Phase.CLOSED;
    }

    /**
     * Another owner has the match: from now on nothing is sent here and nothing is heard. Its players are not told: they are on
     * their way to the other, or there.
     */
    public void abandon() {
        if (phase != Phase.CLOSED) {
            commitment.endPause();
            presence.dropAll();
            phase = Phase.CLOSED;
            context.observer().takenOver(this);
        }
    }

    /** Hands the match over to an owner that is ready for its players: tells them, and abandons it. */
    public void handOver(Moved moved) {
        handover.tell(moved, context);
        abandon();
    }

    /** What the match is. */
    public MatchSpec spec() {
        return spec;
    }

    /** Where it stands. */
    public Phase phase() {
        return phase;
    }

    /** The newest tick that players may know of: all that were simulated, but of a strict match the committed ones. */
    public long tick() {
        return commitment.shownTick();
    }

    /** The hash chain after that tick. */
    public long hash() {
        return commitment.shownHash();
    }

    /** The newest tick that is committed; in a match without a log, the newest one. */
    public long committedTick() {
        return commitment.committedTick();
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
