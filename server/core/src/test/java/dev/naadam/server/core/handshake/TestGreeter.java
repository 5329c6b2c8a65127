package dev.naadam.server.core.handshake;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.crypto.X25519;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** The client's half of one handshake, which does only what a test says. */
final class TestGreeter {

    private final Ticket ticket;
    private final X25519 pair;
    private final byte[] publicKey;
    private final byte[] clientRandom;
    private byte[] cookie = new byte[16];

    TestGreeter(Ticket ticket, X25519 pair, byte[] publicKey, byte[] clientRandom) {
        this.ticket = ticket;
        this.pair = pair;
        this.publicKey = publicKey;
        this.clientRandom = clientRandom;
    }

    byte[] hello() {
        return new Greeting(PacketType.HELLO, clientRandom, publicKey, ticket.token(), new byte[16]).toBytes();
    }

    byte[] connect() {
        return greeting().toBytes();
    }

    void hear(byte[] packet) {
        Challenge challenge = Challenge.read(packet, packet.length);
        if (challenge == null) {
            throw new IllegalStateException("no CHALLENGE");
        }
        cookie = challenge.cookie();
    }

    @Nullable RefuseReason refusal(byte[] packet) {
        return Refuse.read(packet, packet.length, clientRandom, ticket.sessionSecret());
    }

    SessionKeys keys(byte[] packet) {
        Accept.Clear clear = Accept.Clear.read(packet, packet.length);
        byte[] shared = clear == null ? null : pair.agree(clear.serverPublicKey());
        if (clear == null || shared == null) {
            throw new IllegalStateException("no ACCEPT");
        }
        return SessionKeys.derive(greeting(), clear.serverPublicKey(), clear.cid(), ticket.sessionSecret(), shared);
    }

    private Greeting greeting() {
        return new Greeting(PacketType.CONNECT, clientRandom, publicKey, ticket.token(), cookie);
    }
}
