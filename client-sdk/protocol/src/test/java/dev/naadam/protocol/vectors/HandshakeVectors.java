package dev.naadam.protocol.vectors;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.CLIENT_PAIR;
import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.COOKIE;
import static dev.naadam.protocol.Samples.EPOCH;
import static dev.naadam.protocol.Samples.FLEET_KEY;
import static dev.naadam.protocol.Samples.JTI;
import static dev.naadam.protocol.Samples.MATCH_ID;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.SERVER_PAIR;
import static dev.naadam.protocol.Samples.SESSION_SECRET;
import static dev.naadam.protocol.Samples.STANDBY;
import static dev.naadam.protocol.Samples.run;
import static java.util.Objects.requireNonNull;

import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.handshake.Accept;
import dev.naadam.protocol.handshake.Challenge;
import dev.naadam.protocol.handshake.Cookies;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.Refuse;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.Uuids;
import java.util.Base64;
import java.util.List;

/** Sections 1 to 4 as vectors. */
final class HandshakeVectors {

    /** Every cookie key of the vectors is this. */
    static final byte[] COOKIE_KEY = run(0xd0, 32);

    static final Accept ACCEPT = new Accept(EPOCH, 60, Samples.SLOT, 4_242, 40_002);

    private HandshakeVectors() {}

    static List<VectorFile> all() {
        return List.of(token(), ticket(), hello(), challenge(), connect(), keys(), accept(), refuse());
    }

    private static VectorFile token() {
        TokenBody body = Samples.body();
        return new VectorFile("token.hex")
                .comment("PROTOCOL.md section 2: the token, 608 bytes; its body is sealed under a key of its own.")
                .u16("kid", FLEET_KEY.kid())
                .bytes("fleet_key", FLEET_KEY.secret())
                .u64("not_before", NOW_MILLIS)
                .u64("expires", NOW_MILLIS + 45_000)
                .bytes("match_id", Uuids.toBytes(MATCH_ID))
                .bytes("jti", JTI)
                .bytes("player_id", body.playerId())
                .u8("slot", body.slot())
                .u8("team", body.team())
                .u32("generation", body.generation())
                .bytes("session_secret", SESSION_SECRET)
                .u32("packets_per_second", body.maxPacketsPerSecond())
                .u32("bytes_per_second", body.maxBytesPerSecond())
                .bytes("address_0", PRIMARY.toBytes())
                .bytes("address_1", STANDBY.toBytes())
                .bytes("packet", Samples.token());
    }

    private static VectorFile ticket() {
        Ticket ticket = Samples.ticket();
        return new VectorFile("ticket.hex")
                .comment("PROTOCOL.md section 1: the ticket. text = base64url(packet); the token is that of token.hex.")
                .u8("slot", ticket.slot())
                .u16("tick_rate", ticket.tickRateHz())
                .u16("rules_version", ticket.rulesVersion())
                .u64("expires", ticket.expiresMillis())
                .bytes("match_id", Uuids.toBytes(MATCH_ID))
                .bytes("session_secret", SESSION_SECRET)
                .bytes("address_0", PRIMARY.toBytes())
                .bytes("address_1", STANDBY.toBytes())
                .text("game", ticket.game())
                .bytes("teams", new byte[] {0, 1, 0, 1})
                .text("option_0_name", "map")
                .text("option_0_value", "steppe")
                .text("option_1_name", "time-limit-s")
                .text("option_1_value", "120")
                .text("text", ticket.encode())
                .bytes("packet", Base64.getUrlDecoder().decode(ticket.encode()));
    }

    private static VectorFile hello() {
        return greeting("hello.hex", "PROTOCOL.md section 3: HELLO, 1200 bytes.", Samples.hello());
    }

    private static VectorFile connect() {
        return greeting(
                "connect.hex", "PROTOCOL.md section 3: CONNECT, HELLO again with a cookie.", Samples.connect(COOKIE));
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
        Cookies cookies = new Cookies(bytes -> System.arraycopy(COOKIE_KEY, 0, bytes, 0, bytes.length), 0);
        byte[] cookie = cookies.bake(Samples.hello(), PRIMARY, 0);
        return new VectorFile("challenge.hex")
                .comment("PROTOCOL.md section 3: CHALLENGE to the HELLO of hello.hex from this source address.")
                .bytes("cookie_key", COOKIE_KEY)
                .bytes("source_address", PRIMARY.toBytes())
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("client_public", CLIENT_PAIR.publicKey())
                .bytes("jti", JTI)
                .bytes("cookie", cookie)
                .u64("server_time", NOW_MILLIS)
                .bytes("packet", new Challenge(CLIENT_RANDOM, cookie, NOW_MILLIS).toBytes());
    }

    private static VectorFile keys() {
        DirectionKeys up = Samples.keys().clientToServer(EPOCH);
        DirectionKeys down = Samples.keys().serverToClient(EPOCH);
        return new VectorFile("keys.hex")
                .comment("PROTOCOL.md section 4: the keys of the session that connect.hex and accept.hex agree on.")
                .comment("Every data packet of these files is sealed under them.")
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("client_private", run(0x70, 32))
                .bytes("client_public", CLIENT_PAIR.publicKey())
                .bytes("server_private", run(0x90, 32))
                .bytes("server_public", SERVER_PAIR.publicKey())
                .bytes("shared_secret", requireNonNull(CLIENT_PAIR.agree(SERVER_PAIR.publicKey())))
                .bytes("session_secret", SESSION_SECRET)
                .bytes("token", Samples.token())
                .u64("cid", CID)
                .u32("epoch", EPOCH)
                .bytes("client_to_server_key", up.key())
                .bytes("client_to_server_iv", up.iv())
                .bytes("server_to_client_key", down.key())
                .bytes("server_to_client_iv", down.iv());
    }

    private static VectorFile accept() {
        return new VectorFile("accept.hex")
                .comment("PROTOCOL.md section 3: ACCEPT, sealed with the accept key of the session of keys.hex.")
                .bytes("server_public", SERVER_PAIR.publicKey())
                .u64("cid", CID)
                .u32("epoch", ACCEPT.epoch())
                .u16("tick_rate", ACCEPT.tickRateHz())
                .u8("slot", ACCEPT.slot())
                .u32("committed_tick", ACCEPT.committedTick())
                .u16("game_port", ACCEPT.gamePort())
                .bytes("packet", ACCEPT.toBytes(Samples.keys(), SERVER_PAIR.publicKey(), CID));
    }

    private static VectorFile refuse() {
        return new VectorFile("refuse.hex")
                .comment("PROTOCOL.md section 3: REFUSE, ticket superseded.")
                .bytes("client_random", CLIENT_RANDOM)
                .bytes("session_secret", SESSION_SECRET)
                .u8("reason", RefuseReason.SUPERSEDED.code())
                .bytes("packet", Refuse.toBytes(RefuseReason.SUPERSEDED, CLIENT_RANDOM, SESSION_SECRET));
    }
}
