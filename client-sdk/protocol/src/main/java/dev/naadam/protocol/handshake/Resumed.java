package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RESUMED (PROTOCOL.md section 3): the new owner of a match says that it is, and where it is played.
 *
 * @param epoch its owner epoch, 2 and up
 * @param committedTick the last one of the lower epochs
 * @param gamePort on the address that was asked, 1 to 65535
 * @param standbys where to ask besides that address the next time, at most 7
 */
public record Resumed(long epoch, long committedTick, int gamePort, List<WireAddress> standbys) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 177;

    private static final int RANDOM_OFFSET = 1;
    private static final int EPOCH_OFFSET = RANDOM_OFFSET + Greeting.RANDOM_BYTES;
    private static final int TAG_OFFSET = BYTES - ProtocolLimits.TAG_BYTES;
    private static final long LOWEST_EPOCH = 2;

    public Resumed {
        standbys = Standbys.require(standbys);
    }

    /** The client random in what may be a RESUMED; null if this is none. It tells which RESUME is answered. */
    public static byte @Nullable [] clientRandom(byte[] packet, int length) {
        boolean isOne = length == BYTES && packet[0] == PacketType.firstByte(PacketType.RESUMED, 0);
        return isOne ? Arrays.copyOfRange(packet, RANDOM_OFFSET, EPOCH_OFFSET) : null;
    }

    /** Reads what {@link #clientRandom} found to be one; null if it is not of this key, or a field is out of range. */
    public static @Nullable Resumed read(byte[] packet, byte[] resumeKey) {
        byte[] tag = Arrays.copyOfRange(packet, TAG_OFFSET, BYTES);
        if (!MessageDigest.isEqual(tag, ResumeTag.of(resumeKey, packet, TAG_OFFSET))) {
            return null;
        }
        ByteReader in = new ByteReader(packet, EPOCH_OFFSET, TAG_OFFSET - EPOCH_OFFSET);
        Resumed resumed = new Resumed(in.u32(), in.u32(), in.u16(), Standbys.read(in));
        in.require(resumed.epoch >= LOWEST_EPOCH && resumed.gamePort != 0);
        return in.hasFailed() ? null : resumed;
    }

    /**
     * The 177 bytes.
     *
     * @param clientRandom of the RESUME that is answered
     * @param resumeKey of its session
     */
    public byte[] toBytes(byte[] clientRandom, byte[] resumeKey) {
        ByteWriter out = new ByteWriter(BYTES)
                .u8(PacketType.firstByte(PacketType.RESUMED, 0))
                .bytes(clientRandom)
                .u32(epoch)
                .u32(committedTick)
                .u16(gamePort);
        Standbys.write(out, standbys);
        byte[] packet = out.zero(ProtocolLimits.TAG_BYTES).toBytes();
        byte[] tag = ResumeTag.of(resumeKey, packet, TAG_OFFSET);
        System.arraycopy(tag, 0, packet, TAG_OFFSET, tag.length);
        return packet;
    }
}
