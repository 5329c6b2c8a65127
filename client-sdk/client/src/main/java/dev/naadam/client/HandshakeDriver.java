package dev.naadam.client;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.crypto.X25519;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Cookies;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.ticket.Ticket;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The client's half of the handshake: what to send, when again, and which answers fit (PROTOCOL.md section 3). What does
 * not fit is ignored, so that nobody off the path can end a handshake.
 */
final class HandshakeDriver {

    /** Without an answer for this long, the question is asked again. */
    static final long RETRY_NANOS = 250_000_000L;

    /** Without an answer for this long, the server is given up. */
    static final long GIVE_UP_NANOS = 10_000_000_000L;

    /** Every so many questions for a session one asks for a cookie instead: the address it is for may have changed. */
    private static final int QUESTIONS_PER_COOKIE = 3;

    private final Ticket ticket;
    private final X25519 keyPair;
    private final Greeting hello;
    private final Exchange greeting = new Exchange();
    private final Exchange proving = new Exchange();

    private @Nullable Greeting connect;
    private @Nullable Established established;
    private @Nullable RefuseReason refusal;
    private byte[] packet;
    private int unanswered;
    private boolean asksForCookie;
    private long sinceNanos;
    private long nextSendNanos;

    HandshakeDriver(Ticket ticket, Entropy entropy, long nowNanos) {
        this.ticket = ticket;
        this.keyPair = X25519.generate(entropy);
        this.hello = new Greeting(
                PacketType.HELLO,
                entropy.bytes(Greeting.RANDOM_BYTES),
                keyPair.publicKey(),
                ticket.token(),
                new byte[Cookies.BYTES]);
        this.packet = hello.toBytes();
        this.sinceNanos = nowNanos;
        this.nextSendNanos = nowNanos;
    }

    /** When to ask again. */
    long nextSendNanos() {
        return nextSendNanos;
    }

    /** How long the server has owed an answer to the present question. */
    long waitedNanos(long nowNanos) {
        return nowNanos - sinceNanos;
    }

    /** HELLO or CONNECT; asked for when it is due. */
    byte[] packet(long nowNanos) {
        nextSendNanos = nowNanos + RETRY_NANOS;
        if (connect == null) {
            greeting.asked(nowNanos);
        } else if (++unanswered % QUESTIONS_PER_COOKIE == 0) {
            asksForCookie = true;
            return hello.toBytes();
        } else {
            proving.asked(nowNanos);
        }
        return packet;
    }

    /** Takes a datagram; what it changed is seen in {@link #isProving}, {@link #established} and {@link #refusal}. */
    PacketFate receive(byte[] datagram, int length, long nowNanos) {
        int type = PacketType.type(datagram[0]);
        if (type != PacketType.CHALLENGE && type != PacketType.ACCEPT && type != PacketType.REFUSE) {
            return PacketFate.UNKNOWN_TYPE;
        }
        if (type == PacketType.CHALLENGE) {
            return challenged(datagram, length, nowNanos);
        }
        Greeting proof = connect;
        if (proof == null) {
            return PacketFate.WRONG_STATE;
        }
        return type == PacketType.ACCEPT ? accepted(proof, datagram, length, nowNanos) : refused(datagram, length);
    }

    /** Whether a CHALLENGE came. */
    boolean isProving() {
        return connect != null;
    }

    /** The session, once ACCEPT came. */
    @Nullable Established established() {
        return established;
    }

    /** The reason, once an authentic REFUSE came. */
    @Nullable RefuseReason refusal() {
        return refusal;
    }

    private PacketFate challenged(byte[] datagram, int length, long nowNanos) {
        Challenge challenge = Challenge.read(datagram, length);
        if (challenge == null) {
            return PacketFate.MALFORMED;
        }
        if (!Arrays.equals(challenge.clientRandom(), hello.clientRandom())) {
            return PacketFate.FORGED;
        }
        greeting.answered(nowNanos);
        if (connect != null && Arrays.equals(challenge.cookie(), connect.cookie())) {
            return sameCookie(nowNanos);
        }
        Greeting answer = new Greeting(
                PacketType.CONNECT, hello.clientRandom(), hello.clientPublicKey(), hello.token(), challenge.cookie());
        // another cookie is for another address, or of another key of the server: the server gives both one session
        sinceNanos = connect == null ? nowNanos : sinceNanos;
        connect = answer;
        packet = answer.toBytes();
        unanswered = 0;
        asksForCookie = false;
        nextSendNanos = nowNanos;
        return PacketFate.ACCEPTED;
    }

    /** The cookie was good all the time: the server is busy, and having asked for another one must not cost a turn. */
    private PacketFate sameCookie(long nowNanos) {
        if (!asksForCookie) {
            return PacketFate.WRONG_STATE;
        }
        asksForCookie = false;
        nextSendNanos = nowNanos;
        return PacketFate.ACCEPTED;
    }

    private PacketFate accepted(Greeting proof, byte[] datagram, int length, long nowNanos) {
        Accept.Clear clear = Accept.Clear.read(datagram, length);
        if (clear == null) {
            return PacketFate.MALFORMED;
        }
        byte[] sharedSecret = keyPair.agree(clear.serverPublicKey());
        if (sharedSecret == null) {
            return PacketFate.FORGED;
        }
        SessionKeys keys =
                SessionKeys.derive(proof, clear.serverPublicKey(), clear.cid(), ticket.sessionSecret(), sharedSecret);
        Accept accept = Accept.read(datagram, keys);
        if (accept == null) {
            return PacketFate.FORGED;
        }
        if (accept.slot() != ticket.slot() || accept.tickRateHz() != ticket.tickRateHz()) {
            return PacketFate.MALFORMED;
        }
        proving.answered(nowNanos);
        established = new Established(accept, keys, clear.cid(), Exchange.roundTripNanos(greeting, proving));
        return PacketFate.ACCEPTED;
    }

    private PacketFate refused(byte[] datagram, int length) {
        if (length != Refuse.BYTES) {
            return PacketFate.MALFORMED;
        }
        refusal = Refuse.read(datagram, length, hello.clientRandom(), ticket.sessionSecret());
        return refusal == null ? PacketFate.FORGED : PacketFate.ACCEPTED;
    }
}
