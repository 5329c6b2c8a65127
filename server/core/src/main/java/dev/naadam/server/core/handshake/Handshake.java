package dev.naadam.server.core.handshake;

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
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.Confirmation;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.Outbox;
import dev.naadam.server.core.session.RateBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server's half of the handshake (PROTOCOL.md section 3). One thread; time and entropy come in.
 *
 * <p>The order of checks is the defence: length, version, token times, cookie (one HMAC), token (one AES-GCM), seat, and
 * only then the key agreement. Nothing is remembered about anybody before the seat is given.
 */
public final class Handshake {

    private List<FleetKey> keys;
    private final SeatDirectory directory;
    private final Entropy entropy;
    private final Cookies cookies;
    private final RateBudget challenges;
    private final RateBudget agreements;
    private final SourceBudgets hellos;
    private final SourceBudgets connects;
    private final ResumeDesk resumeDesk;
    private final Counters counters = new Counters();
    private final Counters resumes = new Counters();

    /**
     * A handshake.
     *
     * @param keys fleet keys that open tokens, the newest first
     */
    public Handshake(
            List<FleetKey> keys, SeatDirectory directory, Entropy entropy, HandshakeLimits limits, long nowNanos) {
        this.keys = List.copyOf(keys);
        this.directory = directory;
        this.entropy = entropy;
        this.cookies = new Cookies(entropy, nowNanos);
        this.challenges = new RateBudget(limits.challengesPerSecond(), nowNanos);
        this.agreements = new RateBudget(limits.agreementsPerSecond(), nowNanos);
        this.hellos = perSource(limits, entropy, nowNanos);
        this.connects = perSource(limits, entropy, nowNanos);
        this.resumeDesk = new ResumeDesk(directory, limits, entropy, nowNanos);
    }

    private static SourceBudgets perSource(HandshakeLimits limits, Entropy entropy, long nowNanos) {
        return SourceBudgets.perSecond(
                limits.greetingsPerSecondAndSource(), limits.greetingBurstPerSource(), entropy, nowNanos);
    }

    /**
     * Takes a datagram, counts its fate and answers it.
     *
     * @param address where it came from, as the outbox takes it
     * @param wireAddress the same, as cookies take it
     * @param nowNanos monotonic
     * @param nowMillis wall clock, for the times in tokens
     */
    public PacketFate receive(
            long address,
            WireAddress wireAddress,
            byte[] packet,
            int length,
            long nowNanos,
            long nowMillis,
            Outbox outbox) {
        Sender sender = new Sender(address, wireAddress, outbox, nowNanos, nowMillis);
        PacketFate fate = judge(packet, length, sender);
        counters.packet(fate);
        counters.add(Counters.Count.BYTES_RECEIVED, length);
        return fate;
    }

    /** Opens tokens with these keys from now on, the newest first; on the handshake's thread. */
    public void keys(List<FleetKey> keys) {
        this.keys = keys;
    }

    /** What happened here. Readable from any thread. */
    public Counters counters() {
        return counters;
    }

    /** What happened to RESUMEs, which count among the others too. Readable from any thread. */
    public Counters resumes() {
        return resumes;
    }

    private PacketFate judge(byte[] packet, int length, Sender sender) {
        if (length > 0 && PacketType.type(packet[0]) == PacketType.RESUME) {
            return resume(packet, length, sender);
        }
        PacketFate fate = Greeting.check(packet, length);
        if (fate == PacketFate.ACCEPTED) {
            fate = TokenHeader.check(packet, Greeting.TOKEN_OFFSET, sender.nowMillis);
        }
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        Greeting greeting = Greeting.read(packet);
        TokenHeader header = TokenHeader.read(greeting.token(), 0);
        FleetKey key = key(header.kid());
        if (key == null) {
            return PacketFate.BAD_TOKEN;
        }
        return greeting.type() == PacketType.HELLO
                ? challenge(greeting, sender)
                : connect(greeting, header, key, sender);
    }

    private PacketFate resume(byte[] packet, int length, Sender sender) {
        PacketFate fate = resumeDesk.judge(packet, length, sender.address, sender.nowNanos);
        resumes.packet(fate);
        byte[] answer = resumeDesk.answer();
        if (answer != null) {
            reply(sender, answer);
        }
        return fate;
    }

    private PacketFate challenge(Greeting hello, Sender sender) {
        // the source first: one that is over its own budget must not use up everybody's
        if (!hellos.take(sender.address, sender.nowNanos) || !challenges.take(1, sender.nowNanos)) {
            return PacketFate.RATE_LIMITED;
        }
        byte[] cookie = cookies.bake(hello, sender.wireAddress, sender.nowNanos);
        reply(sender, new Challenge(hello.clientRandom(), cookie, sender.nowMillis).toBytes());
        return PacketFate.ACCEPTED;
    }

    private PacketFate connect(Greeting connect, TokenHeader header, FleetKey key, Sender sender) {
        if (!cookies.isValid(connect, sender.wireAddress, sender.nowNanos)) {
            return PacketFate.BAD_COOKIE;
        }
        // a budget of its own, behind the cookie: whoever forges a source's HELLOs can't use this one up
        if (!connects.take(sender.address, sender.nowNanos)) {
            return PacketFate.RATE_LIMITED;
        }
        TokenBody body = Token.open(key, header, connect.token(), 0);
        if (body == null) {
            return PacketFate.BAD_TOKEN;
        }
        Seats seats = directory.find(header.matchId());
        if (seats == null) {
            return refuse(RefuseReason.NOT_HERE, connect, body, sender);
        }
        if (seats.isClosed()) {
            return refuse(RefuseReason.MATCH_OVER, connect, body, sender);
        }
        Seats.Seat seat = seats.seat(body.slot());
        if (seat == null) {
            return PacketFate.BAD_TOKEN;
        }
        if (seats.isExcluded(body.slot(), body.generation())
                || seat.isSuperseded(body.generation(), connect.clientPublicKey())) {
            return refuse(RefuseReason.SUPERSEDED, connect, body, sender);
        }
        byte[] sent = seat.acceptSent(body.generation(), connect.clientPublicKey());
        if (sent == null) {
            return admit(connect, body, seats, seat, sender);
        }
        return sent.length == 0 ? PacketFate.MALFORMED : acceptAgain(sent, seats.desk(), seat, sender);
    }

    private PacketFate acceptAgain(byte[] sent, AdmissionDesk desk, Seats.Seat seat, Sender sender) {
        Admission forgotten = seat.offerAgain(sender.nowNanos);
        if (forgotten != null && !desk.offer(forgotten)) {
            return PacketFate.INBOX_FULL;
        }
        reply(sender, sent);
        return PacketFate.ACCEPTED;
    }

    private PacketFate admit(Greeting connect, TokenBody body, Seats seats, Seats.Seat seat, Sender sender) {
        if (seat.isNew() && !seats.desk().welcomesNewcomer(sender.nowNanos)) {
            return PacketFate.OVERLOADED;
        }
        if (!agreements.take(1, sender.nowNanos)) {
            return PacketFate.RATE_LIMITED;
        }
        X25519 pair = X25519.generate(entropy);
        byte[] shared = pair.agree(connect.clientPublicKey());
        if (shared == null) {
            seat.spoil(body.generation(), connect.clientPublicKey());
            return PacketFate.MALFORMED;
        }
        long cid = nonZero();
        SessionKeys sessionKeys = SessionKeys.derive(connect, pair.publicKey(), cid, body.sessionSecret(), shared);
        Admission admission = new Admission(
                seats.spec().id(),
                body.slot(),
                body.generation(),
                cid,
                sessionKeys,
                sender.address,
                body.maxPacketsPerSecond(),
                body.maxBytesPerSecond(),
                new Confirmation());
        if (!seats.desk().offer(admission)) {
            return PacketFate.INBOX_FULL;
        }
        byte[] accept = new Accept(
                        seats.epoch(),
                        seats.spec().setup().tickRateHz(),
                        body.slot(),
                        seats.tick(),
                        seats.gamePort(),
                        seats.standbys())
                .toBytes(sessionKeys, pair.publicKey(), cid);
        seat.give(admission, connect.clientPublicKey(), accept, sender.nowNanos);
        reply(sender, accept);
        return PacketFate.ACCEPTED;
    }

    private PacketFate refuse(RefuseReason reason, Greeting connect, TokenBody body, Sender sender) {
        reply(sender, Refuse.toBytes(reason, connect.clientRandom(), body.sessionSecret()));
        return PacketFate.REFUSED;
    }

    private void reply(Sender sender, byte[] packet) {
        sender.outbox.send(sender.address, packet, packet.length);
        counters.add(Counters.Count.PACKETS_SENT, 1);
        counters.add(Counters.Count.BYTES_SENT, packet.length);
    }

    private @Nullable FleetKey key(int kid) {
        for (FleetKey key : keys) {
            if (key.kid() == kid) {
                return key;
            }
        }
        return null;
    }

    private long nonZero() {
        long id;
        do {
            id = entropy.nextLong();
        } while (id == 0);
        return id;
    }

    private record Sender(long address, WireAddress wireAddress, Outbox outbox, long nowNanos, long nowMillis) {}
}
