package dev.naadam.protocol.beacon;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.handshake.CookieKeys;
import java.util.Arrays;

/**
 * START (PROTOCOL.md section 10): 1200 bytes, which pay for the fifteen probes it asks for.
 *
 * @param clientRandom that of the ASK, 16 bytes
 * @param cookie that of the COOKIE, 16 bytes
 * @param claim a {@link PlayerClaim} as bytes; empty: the result shall not be signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProbeStart(byte[] clientRandom, byte[] cookie, byte[] claim) {

    /** Length on the wire, bytes. */
    public static final int BYTES = ProtocolLimits.MAX_DATAGRAM_BYTES;

    private static final int COOKIE_OFFSET = 1 + ProbeAsk.RANDOM_BYTES;
    private static final int LENGTH_OFFSET = COOKIE_OFFSET + CookieKeys.COOKIE_BYTES;
    private static final int CLAIM_OFFSET = LENGTH_OFFSET + 2;

    /** The 1200 bytes. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(BYTES)
                .u8(ProbeType.firstByte(ProbeType.START))
                .bytes(clientRandom)
                .bytes(cookie)
                .u16(claim.length)
                .bytes(claim);
        return out.zero(BYTES - out.length()).toBytes();
    }

    /** Reads a START without {@link ProbeShape#fault}. */
    public static ProbeStart read(byte[] packet) {
        return new ProbeStart(
                ProbeAsk.clientRandom(packet),
                Arrays.copyOfRange(packet, COOKIE_OFFSET, LENGTH_OFFSET),
                Arrays.copyOfRange(packet, CLAIM_OFFSET, contentEnd(packet)));
    }

    /** Where zeros begin; where the claim does if its length is none that a claim has, so that it counts as padding. */
    static int contentEnd(byte[] packet) {
        int claimBytes = Bytes.u16(packet, LENGTH_OFFSET);
        boolean isPossible =
                claimBytes == 0 || (claimBytes >= PlayerClaim.MIN_BYTES && claimBytes <= PlayerClaim.MAX_BYTES);
        return isPossible ? CLAIM_OFFSET + claimBytes : LENGTH_OFFSET;
    }
}
