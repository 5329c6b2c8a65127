package dev.naadam.server.core.session;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;

/** Encrypts nothing and allocates nothing: the tag is made of the sequence and a byte of the key. Only for tests. */
public final class PlainCiphers implements PacketCiphers {

    @Override
    public PacketSealer sealer(DirectionKeys keys) {
        long mark = mark(keys);
        return (sequence, packet, headerBytes, contentBytes) -> {
            int tagAt = headerBytes + contentBytes;
            Bytes.put64(packet, tagAt, sequence ^ mark);
            Bytes.put64(packet, tagAt + Long.BYTES, mark);
            return tagAt + ProtocolLimits.TAG_BYTES;
        };
    }

    @Override
    public PacketOpener opener(DirectionKeys keys) {
        long mark = mark(keys);
        return (sequence, packet, headerBytes, packetBytes, content) -> {
            int tagAt = packetBytes - ProtocolLimits.TAG_BYTES;
            if (Bytes.i64(packet, tagAt) != (sequence ^ mark) || Bytes.i64(packet, tagAt + Long.BYTES) != mark) {
                return PacketOpener.FORGED;
            }
            System.arraycopy(packet, headerBytes, content, 0, tagAt - headerBytes);
            return tagAt - headerBytes;
        };
    }

    private static long mark(DirectionKeys keys) {
        return Bytes.i64(keys.key(), 0);
    }
}
