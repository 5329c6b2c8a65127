package dev.naadam.server.core.session;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.Line;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.Equaliser;
import dev.naadam.server.core.equalise.LineBook;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one match's players: measured before the first tick if something depends on them, padded while the match runs
 * if it is equalised, and written down in any case (STATES.md, "What was promised" and "Equalised").
 */
final class Lines {

    static final long PING_INTERVAL_NANOS = 500_000_000;

    /** Before the first tick, and until a newcomer's line is known. */
    static final long CHECK_INTERVAL_NANOS = 100_000_000;

    /** A match waits so long for echoes once it could begin: somebody may never answer. */
    static final long CHECK_LIMIT_NANOS = 5_000_000_000L;

    private final boolean isMeasuredFirst;
    private final LineBook book;
    private final Presence presence;
    private final @Nullable Equaliser equaliser;
    private final @Nullable HeldStates held;
    private final long[] lineNanos;
    private boolean isRunning;
    private boolean keepsPadding;
    private boolean couldBegin;
    private long couldBeginNanos;

    Lines(MatchSpec spec, Presence presence, SessionContext context) {
        this.isMeasuredFirst = spec.terms().isMeasuredFirst();
        this.book = new LineBook(spec.terms(), spec.setup().teamOfSlot());
        this.presence = presence;
        this.equaliser = spec.terms().isEqualised() ? new Equaliser(presence.players()) : null;
        this.held = equaliser == null ? null : new HeldStates(presence, context);
        this.lineNanos = new long[presence.players()];
    }

    /** States that wait for their time; null in a match that is not equalised. */
    @Nullable HeldStates held() {
        return held;
    }

    /** How much longer a slot's line is made, nanoseconds of round trip. */
    long paddingNanos(int slot) {
        return equaliser == null ? 0 : equaliser.paddingNanos(slot);
    }

    /** The earlier of a match's next tick and the time of the first state that waits. */
    long wakeNanos(long dueNanos) {
        if (held == null || held.isEmpty()) {
            return dueNanos;
        }
        return held.dueNanos() - dueNanos < 0 ? held.dueNanos() : dueNanos;
    }

    /** Sends the states whose time has come. */
    void release(long nowNanos) {
        if (held != null) {
            held.release(nowNanos);
        }
    }

    /** While the match waits: times echoes, if something depends on them. */
    void measure(SessionContext context, long nowNanos) {
        if (isMeasuredFirst) {
            settle(nowNanos);
            ping(context, nowNanos);
        }
    }

    /**
     * Whether the first tick may run: everybody who is there was measured, or has had the time.
     *
     * @param canBegin whether those are there who are waited for; the time begins anew when they are again
     */
    boolean mayBegin(boolean canBegin, long nowNanos) {
        if (!isMeasuredFirst || !canBegin) {
            couldBegin = false;
            return canBegin;
        }
        couldBeginNanos = couldBegin ? couldBeginNanos : nowNanos;
        couldBegin = true;
        return nowNanos - couldBeginNanos >= CHECK_LIMIT_NANOS || areMeasured();
    }

    private boolean areMeasured() {
        for (int slot = 0; slot < lineNanos.length; slot++) {
            if (presence.live(slot) != null && !book.isMeasured(slot)) {
                return false;
            }
        }
        return true;
    }

    /** Right before the first tick; false if a promise is broken that the match has to be moved for. */
    boolean begin(long nowNanos) {
        book.check(presence.liveMask());
        if (book.mustMove()) {
            return false;
        }
        settle(nowNanos);
        isRunning = true;
        return true;
    }

    /** What another owner has to know of a slot's line. */
    LineSnapshot snapshot(int slot) {
        return new LineSnapshot(book.checkedMicros(slot), paddingNanos(slot));
    }

    /** Goes on with a match whose first tick was another owner's. Lines are measured anew, and keep their padding until then. */
    void goOn(Revival revival, long nowNanos) {
        isRunning = revival.tick() > 0;
        keepsPadding = isRunning;
        for (int slot = 0; slot < lineNanos.length; slot++) {
            LineSnapshot line = revival.slot(slot).line();
            book.checked(slot, line.checkedMicros());
            if (equaliser != null) {
                equaliser.goOn(slot, line.paddingNanos(), nowNanos);
            }
        }
    }

    /** What nobody sees yet is set at once. */
    private void settle(long nowNanos) {
        if (equaliser != null) {
            look();
            equaliser.settle(lineNanos, presence.liveMask(), nowNanos);
        }
    }

    /** In front of a tick: moves the paddings a little. */
    void pad(Stage stage, long nowNanos) {
        if (equaliser == null || held == null) {
            return;
        }
        look();
        keepsPadding &= !areKnown();
        if (!keepsPadding) {
            equaliser.advance(lineNanos, presence.liveMask(), nowNanos);
        }
        for (int slot = 0; slot < lineNanos.length; slot++) {
            long oneWayNanos = equaliser.paddingNanos(slot) / 2;
            stage.queue(slot).delay(oneWayNanos);
            held.delay(slot, oneWayNanos);
        }
    }

    private boolean areKnown() {
        for (int slot = 0; slot < lineNanos.length; slot++) {
            if (lineNanos[slot] == 0 && presence.live(slot) != null) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        for (int slot = 0; slot < lineNanos.length; slot++) {
            lineNanos[slot] = book.lineNanos(slot);
        }
    }

    /** Sends a PING to everybody for whom it is time, and with it how long the line is if that is padded. */
    void ping(SessionContext context, long nowNanos) {
        for (int slot = 0; slot < lineNanos.length; slot++) {
            Peer peer = presence.live(slot);
            if (peer != null && peer.pingIfDue(intervalNanos(slot), nowNanos) && equaliser != null) {
                Line.write(context.packet(), lineNanos[slot] / 1_000, equaliser.paddingNanos(slot) / 1_000);
                peer.send(PacketType.LINE, Line.BYTES);
            }
        }
    }

    private long intervalNanos(int slot) {
        boolean isInHurry = isMeasuredFirst && (!isRunning || !book.isMeasured(slot));
        return isInHurry ? CHECK_INTERVAL_NANOS : PING_INTERVAL_NANOS;
    }

    /** A slot has a new session. */
    void restart(int slot) {
        book.restart(slot);
    }

    /** A PING of this peer came back after so long. */
    void echoed(Peer peer, long sampleNanos) {
        int slot = peer.slot();
        if (presence.live(slot) != peer) {
            return;
        }
        if (isMeasuredFirst) {
            book.echoed(slot, sampleNanos);
        }
        if (isRunning) {
            book.deliver(slot, sampleNanos, paddingNanos(slot));
        }
    }

    /** A STATE of this peer was acknowledged so long after it left. */
    void acknowledged(Peer peer, long sampleNanos) {
        if (presence.live(peer.slot()) == peer) {
            book.acknowledged(peer.slot(), sampleNanos);
        }
    }

    /** What was delivered up to now. */
    Delivered delivered() {
        return book.delivered();
    }
}
