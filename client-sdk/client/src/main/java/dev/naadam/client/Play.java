package dev.naadam.client;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.Line;
import org.jspecify.annotations.Nullable;

/** One session's part in a match: states in, inputs out, and the clock that says when. */
final class Play {

    private static final long CALM_INTERVAL_NANOS = ProtocolLimits.CALM_INTERVAL_MILLIS * 1_000_000;

    private final GameLink link;
    private final InputSource source;
    private final ClientListener listener;
    private final ClientCounters counters;
    private final StateReceiver states;
    private final EventInbox events;
    private final InputOutbox outbox;
    private final InputClock clock;
    private final byte[] input;
    private final long roundTripNanos;
    private final Stillness stillness = new Stillness();
    private long sentNanos;
    private boolean isCalm;

    Play(Established session, GameLink link, Rules rules, Ends ends, ClientCounters counters) {
        this.link = link;
        this.source = ends.source();
        this.listener = ends.listener();
        this.counters = counters;
        int tickRateHz = rules.setup().tickRateHz();
        int inputBytes = rules.game().inputBytes();
        this.events = new EventInbox(listener);
        this.states = new StateReceiver(
                rules.game().viewSchema(rules.setup()),
                tickRateHz,
                session.accept().epoch(),
                events,
                counters);
        this.outbox = new InputOutbox(inputBytes, listener, counters);
        this.clock = new InputClock(tickRateHz, ends.options().leadTicks());
        this.input = new byte[inputBytes];
        this.roundTripNanos = session.roundTripNanos();
    }

    /** The rules of the match. */
    record Rules(Game game, GameSetup setup) {}

    /** Where inputs come from and states go to. */
    record Ends(InputSource source, ClientListener listener, ClientOptions options) {}

    boolean hasBegun() {
        return states.newestTick() >= 0;
    }

    /** Takes the content of a STATE that was opened by the link. */
    PacketFate receive(long nowNanos) {
        boolean isFirst = !hasBegun();
        PacketFate fate = states.read(link.content(), link.contentBytes());
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        if (states.isNewer()) {
            follow(isFirst, nowNanos);
        }
        if (states.isNewest()) {
            events.take(states.state(), link.content());
        }
        return PacketFate.ACCEPTED;
    }

    /** Goes on with another owner of the match. */
    void follow(OwnerSearch.Owner owner, long nowNanos) {
        states.follow(owner.epoch(), owner.committedTick());
        outbox.follow(owner.committedTick());
        clock.resynchronise();
        stillness.beginAnew(nowNanos);
        isCalm = false;
        // the owner learns where this player is by a packet: the next one is due at once
        sentNanos = nowNanos - 2 * clock.periodNanos();
    }

    /** Newest tick that the game was told can't be lost any more. */
    long committedTick() {
        return states.committedTick();
    }

    long periodNanos() {
        return clock.periodNanos();
    }

    /** Takes the content of a LINE that was opened by the link. */
    PacketFate receiveLine() {
        Line line = Line.read(link.content(), link.contentBytes());
        if (line == null) {
            return PacketFate.MALFORMED;
        }
        counters.roundTripMicros = line.roundTripMicros();
        counters.paddingMicros = line.paddingMicros();
        return PacketFate.ACCEPTED;
    }

    /** The match is paused: until the next STATE there is no tick that anything pressed could be for. */
    void standStill(long nowNanos) {
        stillness.heard(nowNanos);
        isCalm = stillness.isCalm(nowNanos);
        listener.paused();
    }

    /** Makes and sends the inputs that are due. */
    void advance(long nowNanos, DatagramSink out) {
        if (nowNanos - nextDueNanos() < 0) {
            return;
        }
        int made = 0;
        while (!stillness.isOn() && nowNanos - clock.dueNanos() >= 0) {
            if (made++ == ProtocolLimits.MAX_INPUTS_PER_PACKET) {
                clock.skipTo(nowNanos);
                break;
            }
            long tick = clock.nextTick();
            source.input(tick, states.newestView(), input);
            outbox.add(tick, input);
            clock.advance();
        }
        sentNanos = nowNanos;
        link.sendInputs(states, events, outbox, clock.nextTick(), out);
    }

    /** When the next input is due, or while the clock pauses, the next acknowledgement. */
    long nextDueNanos() {
        long acknowledgeNanos = sentNanos + (isCalm ? CALM_INTERVAL_NANOS : 2 * clock.periodNanos());
        return !stillness.isOn() && clock.dueNanos() - acknowledgeNanos < 0 ? clock.dueNanos() : acknowledgeNanos;
    }

    /** Whether the match has stood still for long, and its server says so. */
    boolean isCalm(long nowNanos) {
        return stillness.isCalm(nowNanos);
    }

    /** When its server counts as silent, while it stands still. */
    long restlessNanos() {
        return stillness.restlessNanos();
    }

    /** The time that the next input stands for; null before the first STATE. */
    @Nullable InputSpan nextInput() {
        return hasBegun() ? clock.span() : null;
    }

    PlannedTimes planned() {
        return clock.planned();
    }

    private void follow(boolean isFirst, long nowNanos) {
        isCalm = false;
        if (stillness.end()) {
            clock.skipTo(nowNanos);
        }
        if (isFirst) {
            sentNanos = nowNanos;
            clock.start(states.newestTick(), nowNanos, roundTripNanos + counters.paddingMicros * 1_000L);
        } else {
            clock.observe(states.state(), nowNanos);
        }
        counters.leadTicks = clock.leadTicks();
        counters.clockJumps = clock.jumps();
        outbox.observe(states.state(), states.committedTick());
        listener.state(states.newestView(), states.newestTick(), states.committedTick(), states.state().hash);
    }
}
