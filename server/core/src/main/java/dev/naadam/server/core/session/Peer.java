package dev.naadam.server.core.session;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.packet.StatePacket;
import dev.naadam.server.core.replication.EventOutbox;
import org.jspecify.annotations.Nullable;

/** One connected client of one slot: its link, where it is, what it has acknowledged. */
public final class Peer {

    /** A key keeps this many packets back, so that its end can be told. */
    private static final long LAST_STATE_SEQUENCE = ProtocolLimits.MAX_PACKETS_PER_KEY - 8;

    /** A DISCONNECT is sent on this many consecutive ticks, since nobody acknowledges it. */
    private static final int FAREWELLS = 5;

    private final MatchSession match;
    private final SessionContext context;
    private final Admission admission;
    private final PacketLink link;
    private final RoundTrip roundTrip;
    private final DatagramBudget ownBudget;
    private final DatagramBudget elsewhereBudget;
    private final Path path;
    private final @Nullable AckTimer ackTimer;
    private EventOutbox events = new EventOutbox();
    private boolean isConfirmed;
    private boolean isUnheard;
    private long heardNanos;
    private long firstStateTick;
    private long newestStateTick;
    private long sentStates;
    private long ackTick;
    private long baselineTick;
    private long provenFromTick;
    private @Nullable DisconnectReason leaving;
    private int farewellsLeft = FAREWELLS;

    Peer(MatchSession match, Admission admission, long epoch, SessionContext context, long nowNanos) {
        this.match = match;
        this.context = context;
        this.admission = admission;
        this.link = PacketLink.server(admission.keys(), admission.cid(), epoch, context.ciphers());
        this.roundTrip = new RoundTrip(context.entropy());
        this.ownBudget = new DatagramBudget(admission, nowNanos);
        this.elsewhereBudget = new DatagramBudget(admission, nowNanos);
        this.path = new Path(admission.address(), context.entropy(), context.counters(), nowNanos);
        this.ackTimer = match.spec().terms().isEqualised() ? new AckTimer() : null;
        this.heardNanos = nowNanos;
    }

    /** A session that another owner of the match had let in; it is sent nothing before it is heard. */
    static Peer takenOver(MatchSession match, SessionSnapshot session, SessionContext context, long nowNanos) {
        Admission admission = session.admission(match.spec().id());
        Peer peer = new Peer(match, admission, match.epoch(), context, nowNanos);
        peer.events = new EventOutbox(session.events());
        peer.isConfirmed = true;
        peer.isUnheard = true;
        peer.heardNanos = nowNanos - session.silenceMillis() * 1_000_000;
        return peer;
    }

    /** What the next owner of the match has to know. Allocates. */
    SessionSnapshot snapshot(long nowNanos) {
        return SessionSnapshot.of(
                admission, path.address(), events.backlog(), Math.max(0, silenceNanos(nowNanos)) / 1_000_000);
    }

    /**
     * Opens a packet of this peer and lets its match act on it.
     *
     * @param content scratch of {@link ProtocolLimits#MAX_CONTENT_BYTES}
     */
    public PacketFate receive(long from, byte[] packet, int length, byte[] content, long nowNanos) {
        // whoever has seen the connection id can send under it: that must not use up what the player may send
        DatagramBudget budget = from == path.address() ? ownBudget : elsewhereBudget;
        if (!budget.take(length, nowNanos)) {
            return PacketFate.RATE_LIMITED;
        }
        long highest = link.highestReceived();
        PacketFate fate = link.open(packet, length, content);
        if (fate != PacketFate.ACCEPTED) {
            if (link.isUnderForgery()) {
                match.door().end(this, DisconnectReason.PROTOCOL_VIOLATION);
            }
            return fate;
        }
        heardNanos = nowNanos;
        if (!isConfirmed && !isLeaving()) {
            confirm(from);
        } else if (isUnheard && !isLeaving()) {
            isUnheard = false;
            path.begin(from);
            match.handover().heard(this);
        }
        fate = match.reception().receive(this, PacketType.type(packet[0]), content, from, nowNanos);
        boolean isNewest = link.highestReceived() > highest;
        if (fate == PacketFate.ACCEPTED && isNewest && !isLeaving() && path.isChallengeDue(from, length, nowNanos)) {
            challengePath();
        }
        return fate;
    }

    private void confirm(long from) {
        isConfirmed = true;
        admission.confirmation().give();
        path.begin(from);
        match.door().confirmed(this);
    }

    private void challengePath() {
        Bytes.put64(context.packet(), ProtocolLimits.HEADER_BYTES, path.stamp());
        send(path.otherAddress(), PacketType.PATH_CHALLENGE, Path.STAMP_BYTES);
    }

    /** Moves to another address if this proves it; {@code WRONG_STATE} for an echo of nothing or from elsewhere. */
    PacketFate pathResponse(long from, byte[] content, int length, long nowNanos) {
        if (length != Path.STAMP_BYTES) {
            return length < Path.STAMP_BYTES ? PacketFate.MALFORMED : PacketFate.TRAILING_BYTES;
        }
        return path.answer(from, Bytes.i64(content, 0), nowNanos) ? PacketFate.ACCEPTED : PacketFate.WRONG_STATE;
    }

    /** Its client was sent the ACCEPT once more: it has as long as it had at first. */
    void awaitAgain(long nowNanos) {
        heardNanos = nowNanos;
    }

    /** Ends a measurement; {@code WRONG_STATE} for an echo of nothing. */
    PacketFate pong(byte[] content, int length, long nowNanos) {
        if (length != Long.BYTES) {
            return length < Long.BYTES ? PacketFate.MALFORMED : PacketFate.TRAILING_BYTES;
        }
        if (!roundTrip.pong(Bytes.i64(content, 0), nowNanos)) {
            return PacketFate.WRONG_STATE;
        }
        match.lines().echoed(this, roundTrip.newestNanos());
        return PacketFate.ACCEPTED;
    }

    /** Sends a PING if it is time, and says whether it was; a path that does not answer is given up. */
    boolean pingIfDue(long intervalNanos, long nowNanos) {
        path.giveUpIfOld(nowNanos);
        boolean isDue = !isUnheard && roundTrip.isDue(intervalNanos, nowNanos);
        if (isDue) {
            Bytes.put64(context.packet(), ProtocolLimits.HEADER_BYTES, roundTrip.ping(nowNanos));
            send(PacketType.PING, Long.BYTES);
            if (ackTimer != null) {
                ackTimer.arm();
            }
        }
        return isDue;
    }

    /** Seals and sends the content that stands in the context's packet; a key that is worn out ends the session. */
    void send(int type, int contentBytes) {
        send(path.address(), type, contentBytes);
    }

    private void send(long address, int type, int contentBytes) {
        int length = seal(type, contentBytes);
        if (length > 0) {
            transmit(address, context.packet(), length);
        }
    }

    /** Seals the content that stands in the context's packet: the datagram's length, or 0 if the key is worn out. */
    int seal(int type, int contentBytes) {
        if (isUnheard) {
            return 0;
        }
        if (link.sent() >= LAST_STATE_SEQUENCE && !isLeaving()) {
            match.door().end(this, DisconnectReason.KEY_EXHAUSTED);
            return 0;
        }
        return link.seal(context.packet(), type, contentBytes);
    }

    /** Sends a datagram that was sealed, to the address in use. */
    void transmit(byte[] packet, int length) {
        transmit(path.address(), packet, length);
    }

    private void transmit(long address, byte[] packet, int length) {
        context.outbox().send(address, packet, length);
        context.counters().add(Counters.Count.PACKETS_SENT, 1);
        context.counters().add(Counters.Count.BYTES_SENT, length);
    }

    /** From now on the peer is only told why it ends. */
    void leave(DisconnectReason reason) {
        // a farewell may be the first thing that its keys seal
        admission.confirmation().give();
        leaving = reason;
    }

    /** Sends the next farewell of a leaving peer; false when the last one is out. */
    boolean farewell() {
        if (leaving == null || farewellsLeft == 0) {
            return false;
        }
        farewellsLeft--;
        tell(leaving);
        return true;
    }

    /** Sends a DISCONNECT; whether the peer leaves is another question. */
    void tell(DisconnectReason reason) {
        context.packet()[ProtocolLimits.HEADER_BYTES] = (byte) reason.code();
        send(PacketType.SERVER_DISCONNECT, 1);
    }

    boolean isLeaving() {
        return leaving != null;
    }

    /** Whether it was taken over and has not been heard here. */
    boolean isUnheard() {
        return isUnheard;
    }

    boolean isConfirmed() {
        return isConfirmed;
    }

    boolean isSilent(long nowNanos) {
        return silenceNanos(nowNanos) > ProtocolLimits.SILENCE_LIMIT_MILLIS * 1_000_000;
    }

    long silenceNanos(long nowNanos) {
        return nowNanos - heardNanos;
    }

    /** The STATE of this tick is on its way, of an equalised match. */
    void stateLeft(long tick, long nowNanos) {
        if (ackTimer != null) {
            ackTimer.left(tick, nowNanos);
        }
    }

    /** A tick was acknowledged now. */
    void timeAcknowledgement(long tick, long nowNanos) {
        long sampleNanos = ackTimer == null ? -1 : ackTimer.acknowledged(tick, nowNanos);
        if (sampleNanos >= 0) {
            match.lines().acknowledged(this, sampleNanos);
        }
    }

    /** The STATE of this tick was sealed: it was sent, or will be within half of a padding. */
    void stateSent(long tick) {
        firstStateTick = firstStateTick == 0 ? tick : firstStateTick;
        long ahead = tick - newestStateTick;
        sentStates = ahead < Long.SIZE ? sentStates << ahead | 1 : 1;
        newestStateTick = tick;
    }

    /** Exact for the last 64 ticks, which no baseline outlives; before that, whether it could have been. */
    private boolean wasSent(long tick) {
        long age = newestStateTick - tick;
        return firstStateTick != 0
                && tick >= firstStateTick
                && age >= 0
                && (age >= Long.SIZE || (sentStates >>> age & 1) != 0);
    }

    /**
     * Takes what the client says it has: the newest tick decoded and the next event cell expected. An acknowledgement that
     * was overtaken changes nothing, but 0 takes all of them back: the client's views are not those it was sent.
     *
     * @return false if it was never sent that: nothing is taken
     */
    boolean acknowledge(long tick, int expectedEvent) {
        boolean isKnown = tick == 0 || wasSent(tick);
        if (!isKnown || !events.acknowledge(expectedEvent)) {
            return false;
        }
        if (tick == 0) {
            ackTick = 0;
            baselineTick = 0;
            provenFromTick = 0;
        } else if (tick > ackTick) {
            ackTick = tick;
            chooseBaseline(tick);
        }
        return true;
    }

    /**
     * A checked view is proven, and from then on only what descends from it is: deltas are made to it until one of them
     * comes back. Without that, the deltas of a round trip of five ticks are five chains of which every check at 60 Hz
     * meets the same one, and a view that went bad in another is never found.
     */
    private void chooseBaseline(long tick) {
        if (StatePacket.isChecked(tick, match.spec().setup().tickRateHz())) {
            baselineTick = tick;
            provenFromTick = newestStateTick + 1;
        } else if (tick >= provenFromTick) {
            baselineTick = tick;
        }
    }

    /** The view to make deltas to: of the newest acknowledged tick that descends from a checked one; 0 if none. */
    long baselineTick() {
        return baselineTick;
    }

    /** Whether it has acknowledged this tick and every event. */
    boolean hasHeardAll(long tick) {
        return ackTick >= tick && events.unacknowledged() == 0;
    }

    EventOutbox events() {
        return events;
    }

    /** What let it in. */
    Admission admission() {
        return admission;
    }

    int slot() {
        return admission.slot();
    }

    /** Of the ticket that it came with. */
    long generation() {
        return admission.generation();
    }

    /** Connection id. */
    public long cid() {
        return link.cid();
    }

    /** Smoothed round trip measured by the server, nanoseconds; negative while unknown. */
    public long rttNanos() {
        return roundTrip.smoothedNanos();
    }

    /** Nothing is sent to it or taken from it any more. */
    void close() {
        link.close();
    }

    PacketLink link() {
        return link;
    }
}
