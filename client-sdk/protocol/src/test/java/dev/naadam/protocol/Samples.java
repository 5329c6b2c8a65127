package dev.naadam.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.Hkdf;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.crypto.X25519;
import dev.naadam.protocol.handshake.Greeting;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.packet.PacketLink;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** One player, one match and one server whose every random choice is fixed: the same bytes in every run. */
public final class Samples {

    public static final long NOW_MILLIS = 1_800_000_000_000L;
    public static final long CID = 0x8877_6655_4433_2211L;
    public static final long EPOCH = 5;
    public static final int SLOT = 1;

    public static final UUID MATCH_ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    public static final FleetKey FLEET_KEY = new FleetKey(0x0201, run(0x00, 32));
    public static final byte[] JTI = run(0x20, 16);
    public static final byte[] SESSION_SECRET = run(0x30, 32);
    public static final byte[] CLIENT_RANDOM = run(0x50, 16);
    public static final byte[] COOKIE = run(0x60, 16);
    public static final X25519 CLIENT_PAIR = X25519.ofPrivate(run(0x70, 32));
    public static final X25519 SERVER_PAIR = X25519.ofPrivate(run(0x90, 32));
    public static final WireAddress PRIMARY = new WireAddress(new byte[] {(byte) 192, 0, 2, 7}, 40_000);
    public static final WireAddress STANDBY =
            new WireAddress(new byte[] {0x20, 1, 0x0d, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9}, 40_001);

    private Samples() {}

    /** {@code first}, {@code first + 1}, ... */
    public static byte[] run(int first, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    /** A copy with one bit turned over. */
    public static byte[] flip(byte[] bytes, int bit) {
        byte[] copy = bytes.clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    public static TokenHeader header() {
        return new TokenHeader(FLEET_KEY.kid(), NOW_MILLIS, NOW_MILLIS + 45_000, MATCH_ID, JTI);
    }

    public static TokenBody body() {
        return new TokenBody(run(0xb0, 16), SLOT, 1, 3, SESSION_SECRET, 180, 216_000, List.of(PRIMARY, STANDBY));
    }

    public static byte[] token() {
        return Token.seal(FLEET_KEY, header(), body());
    }

    public static Ticket ticket() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("map", "steppe");
        options.put("time-limit-s", "120");
        return new Ticket(
                token(),
                SLOT,
                60,
                2,
                NOW_MILLIS + 45_000,
                MATCH_ID,
                SESSION_SECRET,
                List.of(PRIMARY, STANDBY),
                "arena",
                List.of(0, 1, 0, 1),
                options);
    }

    public static Greeting hello() {
        return new Greeting(PacketType.HELLO, CLIENT_RANDOM, CLIENT_PAIR.publicKey(), token(), new byte[16]);
    }

    public static Greeting connect(byte[] cookie) {
        return new Greeting(PacketType.CONNECT, CLIENT_RANDOM, CLIENT_PAIR.publicKey(), token(), cookie);
    }

    public static SessionKeys keys() {
        return keys(CID);
    }

    /** What the same two ends derive for another connection id. */
    public static SessionKeys keys(long cid) {
        byte[] shared = requireNonNull(CLIENT_PAIR.agree(SERVER_PAIR.publicKey()));
        return SessionKeys.derive(connect(COOKIE), SERVER_PAIR.publicKey(), cid, SESSION_SECRET, shared);
    }

    public static PacketLink clientLink() {
        return PacketLink.client(keys(), CID, EPOCH, new JdkPacketCiphers());
    }

    public static PacketLink serverLink() {
        return PacketLink.server(keys(), CID, EPOCH, new JdkPacketCiphers());
    }

    /** A datagram of the link with this content. */
    public static byte[] sealed(PacketLink link, int type, byte[] content) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        System.arraycopy(content, 0, packet, ProtocolLimits.HEADER_BYTES, content.length);
        return Arrays.copyOf(packet, link.seal(packet, type, content.length));
    }

    /** A token with any body under the sample's header, keyed as section 2 says and without the code it is to test. */
    public static byte[] tokenWith(byte[] body) {
        byte[] info = new ByteWriter(28)
                .bytes("naadam/tok/1".getBytes(US_ASCII))
                .i64(Long.reverseBytes(MATCH_ID.getMostSignificantBits()))
                .i64(Long.reverseBytes(MATCH_ID.getLeastSignificantBits()))
                .toBytes();
        byte[] material = Hkdf.expand(Hkdf.extract(JTI, FLEET_KEY.secret()), info, 28);
        byte[] token = new byte[608];
        System.arraycopy(token(), 0, token, 0, 80);
        System.arraycopy(body, 0, token, 80, 512);
        new JdkPacketCiphers().sealer(DirectionKeys.of(material)).seal(0, token, 80, 512);
        return token;
    }
}
