package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.CLIENT_PAIR;
import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.EPOCH;
import static dev.naadam.protocol.Samples.JTI;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.SERVER_PAIR;
import static dev.naadam.protocol.Samples.SESSION_SECRET;
import static dev.naadam.protocol.Samples.run;
import static java.util.Objects.requireNonNull;

import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.AcceptKeys;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Cookies;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;

/** Sections 3 and 4 as vectors. */
final class HandshakeVectors {

    /** Every cookie key of the vectors is this. */
    static final byte[] COOKIE_KEY = run(0xd0, 32);

    static final Accept ACCEPT = new Accept(EPOCH, 60, Samples.SLOT, 4_242, 40_002, List.of());

    private HandshakeVectors() {}

    static List<VectorFile> all() {
        return List.of(
                hello(),
                challenge(),
                connect(),
                keys(),
                accept("accept.hex", "sealed with the accept key of the session of keys.hex", ACCEPT, CID),
                refuse());
    }

    private static VectorFile hello() {
        return greeting("hello.hex", "PROTOCOL.md section 3: HELLO, 1200 bytes.", Samples.hello());
    }

    private static VectorFile connect() {
        return greeting(
                "connect.hex",
                "PROTOCOL.md section 3: CONNECT, HELLO again with the cookie of challenge.hex.",
                Samples.connect(cookie(PRIMARY)));
    }

    private static VectorFile greeting(String name, String comment, Greeting greeting) {
        return new VectorFile(name)
                .comment(comment)
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("client_private", run(0x70, 32))
                .bytes("client_public", CLIENT_PAIR.publicKey())
                .bytes("token", Samples.token())
                .bytes("cookie", greeting.cookie())
                .bytes("packet", greeting.toBytes());
    }

    private static VectorFile challenge() {
        return challenge(
                "challenge.hex",
                "PROTOCOL.md section 3: CHALLENGE to the HELLO of hello.hex from this source address.",
                PRIMARY,
                NOW_MILLIS);
    }

    static VectorFile challenge(String name, String comment, WireAddress source, long nowMillis) {
        byte[] cookie = cookie(source);
        return new VectorFile(name)
                .comment(comment)
                .bytes("cookie_key", COOKIE_KEY)
                .bytes("source_address", source.toBytes())
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("client_public", CLIENT_PAIR.publicKey())
                .bytes("jti", JTI)
                .bytes("cookie", cookie)
                .u64("server_time", nowMillis)
                .bytes("packet", new Challenge(CLIENT_RANDOM, cookie, nowMillis).toBytes());
    }

    private static byte[] cookie(WireAddress source) {
        Cookies cookies = new Cookies(bytes -> System.arraycopy(COOKIE_KEY, 0, bytes, 0, bytes.length), 0);
        return cookies.bake(Samples.hello(), source, 0);
    }

    private static VectorFile keys() {
        return keys(
                new VectorFile("keys.hex")
                        .comment("PROTOCOL.md section 4: the session that connect.hex and accept.hex agree on.")
                        .comment("Every data packet of these files is sealed under its keys of some epoch."),
                EPOCH);
    }

    static VectorFile keys(VectorFile file, long epoch) {
        DirectionKeys accept = AcceptKeys.of(Samples.keys());
        DirectionKeys up = Samples.keys().clientToServer(epoch);
        DirectionKeys down = Samples.keys().serverToClient(epoch);
        return file.bytes("client_random", CLIENT_RANDOM)
                .bytes("client_private", run(0x70, 32))
                .bytes("client_public", CLIENT_PAIR.publicKey())
                .bytes("server_private", run(0x90, 32))
                .bytes("server_public", SERVER_PAIR.publicKey())
                .bytes("shared_secret", requireNonNull(CLIENT_PAIR.agree(SERVER_PAIR.publicKey())))
                .bytes("session_secret", SESSION_SECRET)
                .bytes("token", Samples.token())
                .u64("cid", CID)
                .u32("epoch", epoch)
                .bytes("accept_key", accept.key())
                .bytes("accept_iv", accept.iv())
                .bytes("client_to_server_key", up.key())
                .bytes("client_to_server_iv", up.iv())
                .bytes("server_to_client_key", down.key())
                .bytes("server_to_client_iv", down.iv())
                .bytes("resume_key", Samples.keys().resume());
    }

    static VectorFile accept(String name, String what, Accept accept, long cid) {
        VectorFile file = new VectorFile(name)
                .comment("PROTOCOL.md section 3: ACCEPT, " + what + ".")
                .bytes("server_public", SERVER_PAIR.publicKey())
                .u64("cid", cid)
                .u32("epoch", accept.epoch())
                .u16("tick_rate", accept.tickRateHz())
                .u8("slot", accept.slot())
                .u32("committed_tick", accept.committedTick())
                .u16("game_port", accept.gamePort());
        return standbys(file, accept.standbys())
                .bytes("packet", accept.toBytes(Samples.keys(cid), SERVER_PAIR.publicKey(), cid));
    }

    static VectorFile standbys(VectorFile file, List<WireAddress> standbys) {
        for (int i = 0; i < standbys.size(); i++) {
            file.bytes("standby_" + i, standbys.get(i).toBytes());
        }
        return file;
    }

    private static VectorFile refuse() {
        return refuse("refuse.hex", "PROTOCOL.md section 3: REFUSE, ticket superseded.", RefuseReason.SUPERSEDED);
    }

    static VectorFile refuse(String name, String comment, RefuseReason reason) {
        return new VectorFile(name)
                .comment(comment)
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("session_secret", SESSION_SECRET)
                .u8("reason", reason.code())
                .bytes("packet", Refuse.toBytes(reason, CLIENT_RANDOM, SESSION_SECRET));
    }
}
