package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import java.util.UUID;

/**
 * The readable 80 bytes of a token (PROTOCOL.md section 2).
 *
 * @param kid number of the fleet key, 0 to 65535
 * @param notBeforeMillis valid from, ms since 1970
 * @param expiresMillis last millisecond in which it is valid, ms since 1970
 * @param matchId the match it is for
 * @param jti 16 random bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TokenHeader(int kid, long notBeforeMillis, long expiresMillis, UUID matchId, byte[] jti) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 80;

    /** Length of a jti, bytes. */
    public static final int JTI_BYTES = 16;

    private static final long MAGIC = 0x3144_414eL; // "NAD1" read as a little-endian integer
    private static final int AES_128_GCM = 1;
    private static final int RESERVED_BYTES = 24;

    public TokenHeader {
        if (kid < 0 || kid > 0xffff) {
            throw new IllegalArgumentException("kid: " + kid + " (expected: 0 to 65535)");
        }
        if (jti.length != JTI_BYTES) {
            throw new IllegalArgumentException("jti: " + jti.length + " bytes (expected: 16)");
        }
    }

    /**
     * Judges the header without opening the token: this much is done for every spoofed HELLO.
     *
     * @param offset where the token starts; 80 bytes must be there
     */
    public static PacketFate check(byte[] bytes, int offset, long nowMillis) {
        if (Bytes.u32(bytes, offset) != MAGIC || Bytes.u8(bytes, offset + 4) != ProtocolLimits.VERSION) {
            return PacketFate.WRONG_VERSION;
        }
        long notBefore = Bytes.i64(bytes, offset + 8);
        long expires = Bytes.i64(bytes, offset + 16);
        if (Bytes.u8(bytes, offset + 5) != AES_128_GCM
                || notBefore < 0
                || expires < notBefore
                || expires - notBefore > ProtocolLimits.MAX_TOKEN_LIFE_MILLIS
                || !Bytes.isZero(bytes, offset + BYTES - RESERVED_BYTES, offset + BYTES)) {
            return PacketFate.BAD_TOKEN;
        }
        if (nowMillis < notBefore) {
            return PacketFate.EARLY_TOKEN;
        }
        return nowMillis > expires ? PacketFate.EXPIRED_TOKEN : PacketFate.ACCEPTED;
    }

    /** Reads a header that {@link #check} accepted. */
    public static TokenHeader read(byte[] bytes, int offset) {
        ByteReader in = new ByteReader(bytes, offset + 6, BYTES - 6);
        return new TokenHeader(in.u16(), in.i64(), in.i64(), Uuids.read(in), in.bytes(JTI_BYTES));
    }

    byte[] toBytes() {
        ByteWriter out = new ByteWriter(BYTES)
                .u32(MAGIC)
                .u8(ProtocolLimits.VERSION)
                .u8(AES_128_GCM)
                .u16(kid)
                .i64(notBeforeMillis)
                .i64(expiresMillis);
        Uuids.write(matchId, out);
        return out.bytes(jti).zero(RESERVED_BYTES).toBytes();
    }
}
