package dev.naadam.server.aead;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketOpener;

/** Opens by OpenSSL. */
final class OpensslOpener implements PacketOpener {

    private final GcmContext context;

    OpensslOpener(GcmContext context) {
        this.context = context;
    }

    @Override
    public int open(long sequence, byte[] packet, int headerBytes, int packetBytes, byte[] content) {
        int contentBytes = packetBytes - headerBytes - ProtocolLimits.TAG_BYTES;
        if (contentBytes < 0) {
            return FORGED;
        }
        boolean isTurned = context.start(sequence, packet, headerBytes)
                && context.turn(packet, headerBytes, content, 0, contentBytes);
        if (!isTurned) {
            throw new IllegalStateException("sequence " + sequence + " can't be opened");
        }
        return context.isGenuine(packet, headerBytes + contentBytes) ? contentBytes : FORGED;
    }

    @Override
    public void close() {
        context.close();
    }
}
