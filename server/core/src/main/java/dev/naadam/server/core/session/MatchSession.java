package dev.naadam.server.core.session;

import dev.naadam.game.Outcome;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.packet.Moved;
import dev.naadam.server.core.equalise.Delivered;
import org.jspecify.annotations.Nullable;

/**
 * One match while it is hosted (STATES.md, "one match"): lets players in, advances tick by tick, says goodbye.
 *
 * <p>What a tick is and does is in {@link Play}, what players are sent in {@link Broadcast}, what they send in
 * {@link Reception}, who comes and goes in {@link Door}, how long their lines are in {@link Lines}, what of it is committed in
 * {@link Commitment}, what comes before the first tick in {@link Gathering}, when people want it to stand still in {@link Recesses}, what is
 * between two owners in {@link Handover};
 * this class only decides which of it happens now.
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
    private final Presence presence;
    private final Lines lines;
    private final TickSchedule schedule;
    private final Reception reception;
    private final Commitment commitment;
    private final Standstill standstill;
    private final Farewell farewell;
    private final Recesses recesses;
    private final Handover handover;
    private final Door door;
    private final Gathering gathering;
    private final Play play;
    private final long epoch;
    private Phase phase = Phase.WAITING;
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
        recesses.goOn(revival.recess(), firstDueNanos);
        door.goOn(revival);
        handover.takeOver(revival, this, context, firstDueNanos);
    }

    /** Where a match comes from: its first tick, or another owner. */
    private record Origin(Stage stage, long epoch) {}

    private MatchSession(
            MatchSpec spec, Origin origin, SessionContext context, MatchJournal journal, long firstDueNanos) {
        this.spec = spec;
        this.context = context;
        this.stage = origin.stage;
        this.epoch = origin.epoch;
        this.commitment = new Commitment(spec, journal, context.counters());
        this.recesses = new Recesses(spec, journal, context.counters());
        this.reception = new Reception(this, stage);
        this.presence = new Presence(spec.setup().players(), context.peers());
        this.lines = new Lines(spec, presence, context);
        Broadcast broadcast = new Broadcast(spec, stage, lines, commitment, context, epoch);
        this.standstill = new Standstill(presence, context, epoch, firstDueNanos);
        this.farewell = new Farewell(this, presence, broadcast, journal, context.counters());
        this.schedule = new TickSchedule(spec.setup().tickRateHz(), firstDueNanos);
        this.handover = new Handover(stage, presence, lines);
        this.door = new Door(this, stage, presence, journal, context);
        this.gathering = new Gathering(presence, lines, standstill, context, firstDueNanos);
        this.play = new Play(this, stage, broadcast, commitment, context);
    }

    /**
     * Lets in a session that the handshake allowed; false if there is no room or the match is over.
     *
     * <p>The same admission may come again for as long as its client has not: its silence counts anew. Once it has, it
     * is let in no more, since its keys have sealed.
     */
    public boolean admit(Admission admission, long nowNanos) {
        return door.admit(admission, nowNanos);
    }

    /** Ends the match without an outcome: no further tick, players are told that it is over. Nothing if it is over, or leaving. */
    public void abort(long nowNanos) {
        if (!handover.isHalted() && phase.compareTo(Phase.OVER) < 0) {
            end(null, nowNanos);
        }
    }

    /**
     * Has the match stand still from the next tick boundary on, without a tick that is not shown. Nothing if it is over or
     * leaving, or if this pause or a newer one was ordered before.
     *
     * @param number of the pause, 1 and up, growing with each
     * @param lengthMillis after which play goes on by itself; {@link Recess#NO_END}: not before {@link #resume}
     */
    public void pause(long number, long lengthMillis, long nowNanos) {
        if (!handover.isHalted() && phase.compareTo(Phase.OVER) < 0) {
            recesses.order(number, lengthMillis, nowNanos);
        }
    }

    /** Ends that pause, and those before it, three seconds later. Nothing if the match is over or leaving. */
    public void resume(long number, long nowNanos) {
        if (!handover.isHalted() && phase.compareTo(Phase.OVER) < 0) {
            recesses.callOff(number, nowNanos);
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
        if (recesses.isOn() && !handover.isHalted()) {
            return recesses.dueNanos();
        }
        return phase == Phase.RUNNING && !handover.isHalted()
                ? commitment.dueNanos(schedule.dueNanos())
                : schedule.dueNanos();
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
        if (handover.isHalted()) {
            schedule.advance();
            return;
        }
        if (phase.compareTo(Phase.OVER) < 0 && rests(nowNanos)) {
            return;
        }
        if (phase == Phase.RUNNING && commitment.isHeldUp()) {
            commitment.pause(nowNanos);
            standStill(nowNanos);
            return;
        }
        long dueNanos = schedule.dueNanos();
        schedule.advance();
        if (schedule.slipIfFarBehind(nowNanos)) {
            context.counters().add(Counters.Count.SCHEDULE_SLIPS, 1);
        }
        door.dropTheSilent(nowNanos);
        if (phase.compareTo(Phase.OVER) < 0 && handover.isResuming()) {
            if (!handover.goesOn(nowNanos)) {
                presence.sayFarewell();
                return;
            }
            play.goOn(nowNanos);
        }
        switch (phase) {
            case WAITING -> gather(nowNanos, dueNanos);
            case RUNNING -> play.tick(dueNanos, nowNanos);
            case OVER -> phase = farewell.say(nowNanos) ? Phase.CLOSED : Phase.OVER;
            case CLOSED -> {}
        }
        presence.sayFarewell();
    }

    /** People have ordered a pause: no tick either, but only once the newest one is shown, or players would take it for the next. */
    private boolean rests(long nowNanos) {
        boolean wasOn = recesses.isOn();
        Recesses.Turn turn = recesses.turn(phase != Phase.RUNNING || !commitment.isHeldUp(), nowNanos);
        switch (turn) {
            case PLAYS -> {}
            case RESTS -> {
                standStill(nowNanos);
                if (!wasOn && recesses.isSettled()) {
                    context.observer().paused(this);
                }
            }
            case GOES_ON -> {
                gathering.prolong(recesses.lengthNanos(nowNanos));
                schedule.slipIfFarBehind(nowNanos);
                context.observer().resumed(this);
            }
        }
        return turn != Recesses.Turn.PLAYS;
    }

    /** No tick can run: whoever waits is told so. */
    private void standStill(long nowNanos) {
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
            play.show(nowNanos);
        } else {
            play.endIfDecided(nowNanos);
        }
    }

    /** What was written last of a pause is committed: it counts, since a successor would have it too. */
    public void recessCommitted() {
        boolean isNews = !recesses.isSettled();
        recesses.committed();
        if (isNews && recesses.isOn() && recesses.isSettled()) {
            context.observer().paused(this);
        }
    }

    private void gather(long nowNanos, long dueNanos) {
        switch (gathering.advance(nowNanos)) {
            case WAITS -> {}
            case BEGINS -> {
                phase = Phase.RUNNING;
                context.observer().started(this);
                play.tick(dueNanos, nowNanos);
            }
            case MOVES -> {
                // its players come back with a new ticket, to wherever it is then
                context.observer().misplaced(this);
                end(null, nowNanos);
                stop();
            }
            case ENDS -> end(null, nowNanos);
        }
    }

    /** There is no further tick; the players are being told. Without an outcome it ends for nothing. */
    void end(@Nullable Outcome outcome, long nowNanos) {
        this.outcome = outcome;
        phase = Phase.OVER;
        commitment.endPause();
        recesses.drop();
        farewell.begin(outcome != null, nowNanos);
        context.observer().ended(this, outcome);
    }

    /** The match after its newest tick, for whoever has to go on with it. Allocates: about once a second. */
    public MatchSnapshot snapshot(long shardEpoch, long nowNanos) {
        return handover.snapshot(this, shardEpoch, nowNanos);
    }

    /** How it stands with the pauses that people have ordered, for its log. Allocates. */
    public Recess recess(long nowNanos) {
        return recesses.state(nowNanos);
    }

    /** The newest pause that was ordered, 1 and up; 0: there was none. */
    public long pauseNumber() {
        return recesses.number();
    }

    /** Whether it stands still for that pause. */
    public boolean isPaused() {
        return recesses.isOn();
    }

    /** Whether a successor would stand still, or not, just so. */
    public boolean isPauseSettled() {
        return recesses.isSettled();
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

    Presence presence() {
        return presence;
    }

    Door door() {
        return door;
    }

    Handover handover() {
        return handover;
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
            recesses.drop();
            presence.dropAll();
            phase = Phase.CLOSED;
            context.observer().takenOver(this);
        }
    }

    /** The match is about to be handed over: no further tick, until {@link #goOn}. What is on its way is still committed and shown. */
    public void halt() {
        handover.halt(true);
    }

    /** Nobody came for it: it goes on where it stood still. */
    public void goOn() {
        handover.halt(false);
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
