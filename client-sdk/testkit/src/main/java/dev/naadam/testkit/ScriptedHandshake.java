package dev.naadam.testkit;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.X25519;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Cookies;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.ticket.TokenBody;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server's half of the handshake, for one client (PROTOCOL.md section 3). */
final class ScriptedHandshake {

    private final TestTickets tickets;
    private final Entropy entropy;
    private final Consumer<byte[]> out;
    private @Nullable Cookies cookies;
    private @Nullable RefuseReason refusal;
    private @Nullable PacketLink link;
    private @Nullable SessionKeys keys;
    private @Nullable Resumed resumed;
    private byte[] acceptedKey = {};
    private byte[] accept = {};
    private int hellos;
    private int connects;
    private int resumes;

    ScriptedHandshake(TestTickets tickets, Entropy entropy, Consumer<byte[]> out) {
        this.tickets = tickets;
        this.entropy = entropy;
        this.out = out;
    }

    @Nullable PacketLink link() {
        return link;
    }

    void refuse(@Nullable RefuseReason reason) {
        refusal = reason;
    }

    int hellos() {
        return hellos;
    }

    int connects() {
        return connects;
    }

    int resumes() {
        return resumes;
    }

    /** Is another owner from now on, and forgets the keys of the one before. */
    void takeOver(Resumed answer) {
        SessionKeys agreed = keys;
        if (agreed == null) {
            throw new IllegalStateException("session: none (expected: a client that was accepted)");
        }
        resumed = answer;
        link = PacketLink.server(agreed, agreed.cid(), answer.epoch(), new JdkPacketCiphers());
    }

    private void resume(byte[] datagram, int length) {
        if (Resume.check(datagram, length) != PacketFate.ACCEPTED) {
            return;
        }
        resumes++;
        SessionKeys agreed = keys;
        Resumed answer = resumed;
        if (agreed != null
                && answer != null
                && Resume.cid(datagram) == agreed.cid()
                && Resume.epoch(datagram) < answer.epoch()
                && Resume.isAuthentic(datagram, agreed.resume())) {
            out.accept(answer.toBytes(Resume.read(datagram).clientRandom(), agreed.resume()));
        }
    }

    void receive(byte[] datagram, int length, long nowNanos) {
        if (length > 0 && PacketType.type(datagram[0]) == PacketType.RESUME) {
            resume(datagram, length);
            return;
        }
        if (Greeting.check(datagram, length) != PacketFate.ACCEPTED) {
            return;
        }
        Greeting greeting = Greeting.read(datagram);
        Cookies jar = cookies == null ? new Cookies(entropy, nowNanos) : cookies;
        cookies = jar;
        if (greeting.type() == PacketType.HELLO) {
            hellos++;
            challenge(greeting, jar, nowNanos);
        } else {
            connects++;
            prove(greeting, jar, nowNanos);
        }
    }

    private void challenge(Greeting hello, Cookies jar, long nowNanos) {
        if (tickets.isTimely(hello.token())) {
            // any address will do: this server has one client
            byte[] cookie = jar.bake(hello, tickets.address(), nowNanos);
            out.accept(new Challenge(hello.clientRandom(), cookie, tickets.epochMillis()).toBytes());
        }
    }

    private void prove(Greeting connect, Cookies jar, long nowNanos) {
        TokenBody token = jar.isValid(connect, tickets.address(), nowNanos) ? tickets.open(connect.token()) : null;
        if (token == null) {
            return;
        }
        if (refusal != null) {
            out.accept(Refuse.toBytes(refusal, connect.clientRandom(), token.sessionSecret()));
        } else {
            accept(connect, token);
        }
    }

    private void accept(Greeting connect, TokenBody token) {
        if (!Arrays.equals(acceptedKey, connect.clientPublicKey())) {
            X25519 keyPair = X25519.generate(entropy);
            byte[] shared = keyPair.agree(connect.clientPublicKey());
            if (shared == null) {
                return;
            }
            long cid = entropy.nextLong() | 1;
            SessionKeys agreed = SessionKeys.derive(connect, keyPair.publicKey(), cid, token.sessionSecret(), shared);
            keys = agreed;
            Accept body = new Accept(
                    ScriptedServer.EPOCH,
                    tickets.tickRateHz(),
                    token.slot(),
                    0,
                    tickets.address().port(),
                    List.of());
            accept = body.toBytes(agreed, keyPair.publicKey(), cid);
            acceptedKey = connect.clientPublicKey();
            link = PacketLink.server(agreed, cid, ScriptedServer.EPOCH, new JdkPacketCiphers());
        }
        out.accept(accept);
    }
}
