package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** REFUSE (PROTOCOL.md section 3): authentic, so that nobody on the path can talk a player out of a match. */
public final class Refuse {

    /** Length on the wire, bytes. */
    public static final int BYTES = 48;

    private static final int PADDING_BYTES = 14;
    private static final int MAC_BYTES = 16;
    private static final byte[] LABEL = "naadam/refuse".getBytes(StandardCharsets.US_ASCII);

    private Refuse() {}

    /** The 48 bytes. */
    public static byte[] toBytes(RefuseReason reason, byte[] clientRandom, byte[] sessionSecret) {
        return new ByteWriter(BYTES)
                .u8(PacketType.firstByte(PacketType.REFUSE, 0))
                .bytes(clientRandom)
                .u8(reason.code())
                .zero(PADDING_BYTES)
                .bytes(mac(reason.code(), clientRandom, sessionSecret))
                .toBytes();
    }

    /** The reason in an authentic REFUSE to this client; null for anything else. */
    public static @Nullable RefuseReason read(byte[] packet, int length, byte[] clientRandom, byte[] sessionSecret) {
        ByteReader in = new ByteReader(packet, 0, length);
        in.require(length == BYTES);
        in.require((byte) in.u8() == PacketType.firstByte(PacketType.REFUSE, 0));
        in.require(Arrays.equals(in.bytes(Greeting.RANDOM_BYTES), clientRandom));
        int code = in.u8();
        in.zero(PADDING_BYTES);
        in.require(MessageDigest.isEqual(in.bytes(MAC_BYTES), mac(code, clientRandom, sessionSecret)));
        return in.hasFailed() ? null : RefuseReason.of(code);
    }

    private static byte[] mac(int code, byte[] clientRandom, byte[] sessionSecret) {
        return Arrays.copyOf(Hmac.sha256(sessionSecret, LABEL, clientRandom, new byte[] {(byte) code}), MAC_BYTES);
    }
}
