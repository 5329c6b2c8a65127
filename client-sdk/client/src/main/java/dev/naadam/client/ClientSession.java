package dev.naadam.client;

import dev.naadam.game.Game;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One player's connection to one match, as a state machine without I/O (STATES.md, Client).
 *
 * <p>Whoever owns it sends what it hands to the {@link DatagramSink}, gives it every datagram that comes from the
 * server, and calls {@link #advance} when {@link #nextDueNanos} has come. Time is any clock that only grows, compared by
 * differences, such as {@link System#nanoTime}. One thread; in steady play it allocates nothing of its own. No datagram
 * makes it throw; what {@link InputSource} and {@link ClientListener} throw comes out of the calls.
 */
public final class ClientSession {

    /** Even an expired ticket is shown to the server for so long: the wrong one may be this machine's clock. */
    private static final long EXPIRED_GRACE_NANOS = 1_000_000_000L;

    /** It took the match over from nobody that this client knew. */
    private static final long FIRST_OWNER = -1;

    private final Ticket ticket;
    private final Entropy entropy;
    private final PacketCiphers ciphers;
    private final Play.Rules rules;
    private final Play.Ends ends;
    private final ClientCounters counters = new ClientCounters();

    private ClientState state = ClientState.IDLE;
    private @Nullable HandshakeDriver handshake;
    private @Nullable LiveSession live;
    private @Nullable DisconnectReason disconnectReason;

    /**
     * A session in state IDLE.
     *
     * @param entropy cryptographically strong, except in tests
     * @throws IllegalArgumentException with a sentence for the player if the ticket is for another game, other rules or
     *     an impossible setup
     */
    public ClientSession(
            Ticket ticket,
            Game game,
            Entropy entropy,
            PacketCiphers ciphers,
            InputSource source,
            ClientListener listener,
            ClientOptions options) {
        this.ticket = ticket;
        this.entropy = entropy;
        this.ciphers = ciphers;
        this.rules = TicketRules.of(ticket, game);
        this.ends = new Play.Ends(source, listener, options);
    }

    /** Leaves IDLE: HELLO is due. Does nothing in any other state. */
    public void connect(long nowNanos) {
        if (state == ClientState.IDLE) {
            handshake = new HandshakeDriver(ticket, entropy, nowNanos);
            enter(ClientState.GREETING);
        }
    }

    /**
     * Takes a datagram from the server. A PING or PATH_CHALLENGE is echoed at once.
     *
     * @param datagram {@code datagram[0, length)}; not kept, not changed
     */
    public void receive(byte[] datagram, int length, long nowNanos, DatagramSink out) {
        counters.received(length, fateOf(datagram, length, nowNanos, out));
    }

    /** Does what is due, nothing if nothing is. */
    public void advance(long nowNanos, DatagramSink out) {
        if (handshake != null && state.isHandshake()) {
            advanceHandshake(handshake, nowNanos, out);
        } else if (live != null && state.hasSession()) {
            advanceSession(live, nowNanos, out);
        }
    }

    /** When {@link #advance} has something to do. Meaningless in IDLE and in terminal states: nothing ever is due. */
    public long nextDueNanos() {
        if (handshake != null && state.isHandshake()) {
            return handshake.nextSendNanos();
        }
        return live == null ? 0 : live.nextDueNanos();
    }

    /** Leaves: tells the server if there is a session, and is CLOSED. Does nothing in a terminal state. */
    public void close(DatagramSink out) {
        if (state.isTerminal()) {
            return;
        }
        if (live != null) {
            live.sendLeft(out);
        }
        enter(ClientState.CLOSED);
    }

    /** Where this client stands. */
    public ClientState state() {
        return state;
    }

    /** Why the server said no; null unless REFUSED. */
    public @Nullable RefuseReason refuseReason() {
        return handshake == null ? null : handshake.refusal();
    }

    /** Why the session ended; null unless DISCONNECTED or FINISHED. */
    public @Nullable DisconnectReason disconnectReason() {
        return disconnectReason;
    }

    /** Where the match was asked for: the handshake port of its first server. */
    public WireAddress handshakeAddress() {
        return ticket.addresses().getFirst();
    }

    /** Where the match is played now; null before WAITING. */
    public @Nullable WireAddress gameAddress() {
        return live == null ? null : live.owner().game();
    }

    /** Whether {@link #intendedNanos} knows this tick: one of the last 256 inputs. */
    public boolean isPlanned(long tick) {
        return live != null && live.planned().has(tick);
    }

    /**
     * When the input of a tick was meant to be sent. Latency measured from here and not from the real sending counts the
     * time that a busy client held its own inputs back.
     *
     * @throws IllegalArgumentException unless {@link #isPlanned}
     */
    public long intendedNanos(long tick) {
        if (live == null) {
            throw new IllegalArgumentException("tick: " + tick + " (expected: none before the first state)");
        }
        return live.planned().nanos(tick);
    }

    /**
     * When a key press counts and what the player saw then. Ask before the input that it shall go into is due; one that is
     * told too late counts at the first instant of the next input. Allocates.
     *
     * @param pressNanos when the key was pressed, on the clock that drives this session
     * @param shown what the others are drawn by
     * @return null unless PLAYING, and before anything was drawn
     */
    public @Nullable PressMoment pressMoment(long pressNanos, Interpolation shown) {
        InputSpan next = nextInput();
        return next == null ? null : shown.pressMoment(pressNanos, next);
    }

    @Nullable InputSpan nextInput() {
        return live != null && state == ClientState.PLAYING ? live.nextInput() : null;
    }

    /** What was counted so far. Allocates. */
    public ClientStatistics statistics() {
        return counters.snapshot();
    }

    private PacketFate fateOf(byte[] datagram, int length, long nowNanos, DatagramSink out) {
        if (length < 1) {
            return PacketFate.TOO_SHORT;
        }
        if (PacketType.version(datagram[0]) != ProtocolLimits.VERSION) {
            return PacketFate.WRONG_VERSION;
        }
        if (live != null && state.hasSession()) {
            return receiveSession(live, datagram, length, nowNanos, out);
        }
        return handshake != null && state.isHandshake()
                ? receiveHandshake(handshake, datagram, length, nowNanos)
                : PacketFate.WRONG_STATE;
    }

    private PacketFate receiveSession(
            LiveSession session, byte[] datagram, int length, long nowNanos, DatagramSink out) {
        PacketFate fate = session.receive(datagram, length, nowNanos, out);
        long quietNanos = session.takeMove();
        if (quietNanos >= 0) {
            OwnerSearch.Owner owner = session.owner();
            ends.listener().moved(owner.epoch(), owner.committedTick(), quietNanos);
        }
        follow(session);
        return fate;
    }

    private PacketFate receiveHandshake(HandshakeDriver driver, byte[] datagram, int length, long nowNanos) {
        PacketFate fate = driver.receive(datagram, length, nowNanos);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        Established session = driver.established();
        if (session != null) {
            open(session, nowNanos);
        } else if (driver.refusal() != null) {
            enter(ClientState.REFUSED);
        } else if (state != ClientState.PROVING) {
            enter(ClientState.PROVING);
        }
        return PacketFate.ACCEPTED;
    }

    private void open(Established session, long nowNanos) {
        WireAddress asked = handshakeAddress();
        WireAddress game = new WireAddress(asked.ip(), session.accept().gamePort());
        OwnerSearch.Owner owner = new OwnerSearch.Owner(session.accept().epoch(), FIRST_OWNER, asked, game);
        List<WireAddress> known = new ArrayList<>(List.of(asked));
        known.addAll(session.accept().standbys());
        known.addAll(ticket.addresses());
        GameLink opened = new GameLink(session, owner, ciphers, counters);
        Play play = new Play(session, opened, rules, ends, counters);
        live = new LiveSession(opened, play, new OwnerSearch(session, owner, known, entropy), counters, nowNanos);
        counters.handshakeNanos = session.roundTripNanos();
        enter(ClientState.WAITING);
    }

    private void advanceHandshake(HandshakeDriver driver, long nowNanos, DatagramSink out) {
        long waitedNanos = driver.waitedNanos(nowNanos);
        if (waitedNanos >= HandshakeDriver.GIVE_UP_NANOS) {
            enter(ClientState.UNREACHABLE);
        } else if (state == ClientState.GREETING && waitedNanos >= EXPIRED_GRACE_NANOS && isTicketExpired()) {
            enter(ClientState.TICKET_EXPIRED);
        } else if (nowNanos - driver.nextSendNanos() >= 0) {
            byte[] packet = driver.packet(nowNanos);
            counters.sent(packet.length);
            out.send(handshakeAddress(), packet, packet.length);
        }
    }

    private void advanceSession(LiveSession session, long nowNanos, DatagramSink out) {
        if (session.isSilent(nowNanos)) {
            enter(ClientState.TIMED_OUT);
        } else {
            session.advance(nowNanos, out);
            follow(session);
        }
    }

    private void follow(LiveSession session) {
        DisconnectReason reason = session.ended();
        if (reason != null) {
            disconnectReason = reason;
            enter(reason == DisconnectReason.MATCH_OVER ? ClientState.FINISHED : ClientState.DISCONNECTED);
        } else if (state == ClientState.WAITING && session.hasBegun()) {
            enter(ClientState.PLAYING);
        }
    }

    private boolean isTicketExpired() {
        return ends.options().epochMillis().getAsLong() > ticket.expiresMillis();
    }

    private void enter(ClientState next) {
        state = next;
        ends.listener().changed(next);
    }
}
