package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.Hmac;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * RESUME (PROTOCOL.md section 3): a client that hears nothing asks who owns its match now. Larger than its answer.
 *
 * @param cid of its session
 * @param epoch owner epoch that it is in, 1 and up
 * @param committedTick newest one that it was told is committed, 0 for none
 * @param clientRandom 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Resume(long cid, long epoch, long committedTick, byte[] clientRandom) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 256;

    private static final int EPOCH_OFFSET = 9;
    private static final int TICK_OFFSET = 13;
    private static final int RANDOM_OFFSET = 17;
    private static final int TAG_OFFSET = RANDOM_OFFSET + Greeting.RANDOM_BYTES;
    private static final int END_OFFSET = TAG_OFFSET + ProtocolLimits.TAG_BYTES;

    /** Judges what needs no key: length, version, type, padding, epoch. */
    public static PacketFate check(byte[] packet, int length) {
        if (length < BYTES) {
            return PacketFate.TOO_SHORT;
        }
        if (length > BYTES) {
            return PacketFate.TOO_LONG;
        }
        if (PacketType.version(packet[0]) != ProtocolLimits.VERSION) {
            return PacketFate.WRONG_VERSION;
        }
        if (packet[0] != PacketType.firstByte(PacketType.RESUME, 0)) {
            return PacketFate.UNKNOWN_TYPE;
        }
        if (!Bytes.isZero(packet, END_OFFSET, BYTES)) {
            return PacketFate.TRAILING_BYTES;
        }
        return Bytes.u32(packet, EPOCH_OFFSET) == 0 ? PacketFate.MALFORMED : PacketFate.ACCEPTED;
    }

    /** The session that a packet which {@link #check} accepted asks for. */
    public static long cid(byte[] packet) {
        return Bytes.i64(packet, 1);
    }

    /** The epoch that such a packet names. */
    public static long epoch(byte[] packet) {
        return Bytes.u32(packet, EPOCH_OFFSET);
    }

    /** Whether its tag is of this key; in constant time. */
    public static boolean isAuthentic(byte[] packet, byte[] resumeKey) {
        byte[] tag = Arrays.copyOfRange(packet, TAG_OFFSET, END_OFFSET);
        return MessageDigest.isEqual(tag, ResumeTag.of(resumeKey, packet, TAG_OFFSET));
    }

    /** Reads a packet that {@link #check} accepted. */
    public static Resume read(byte[] packet) {
        return new Resume(
                cid(packet),
                epoch(packet),
                Bytes.u32(packet, TICK_OFFSET),
                Arrays.copyOfRange(packet, RANDOM_OFFSET, TAG_OFFSET));
    }

    /**
     * The 256 bytes.
     *
     * @param resumeKey of the session, {@value Hmac#BYTES} bytes
     */
    public byte[] toBytes(byte[] resumeKey) {
        byte[] packet = new ByteWriter(BYTES)
                .u8(PacketType.firstByte(PacketType.RESUME, 0))
                .i64(cid)
                .u32(epoch)
                .u32(committedTick)
                .bytes(clientRandom)
                .zero(BYTES - TAG_OFFSET)
                .toBytes();
        byte[] tag = ResumeTag.of(resumeKey, packet, TAG_OFFSET);
        System.arraycopy(tag, 0, packet, TAG_OFFSET, tag.length);
        return packet;
    }
}
