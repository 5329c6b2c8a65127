package dev.naadam.server.aead;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.PacketSealer;

/** Seals by OpenSSL. */
final class OpensslSealer implements PacketSealer {

    private final GcmContext context;
    private long least;

    OpensslSealer(GcmContext context) {
        this.context = context;
    }

    @Override
    public int seal(long sequence, byte[] packet, int headerBytes, int contentBytes) {
        // two packets under one nonce give the authentication key away, and OpenSSL does not watch for it
        boolean isSealed = Long.compareUnsigned(sequence, least) >= 0
                && context.start(sequence, packet, headerBytes)
                && context.turn(packet, headerBytes, packet, headerBytes, contentBytes)
                && context.writeTag(packet, headerBytes + contentBytes);
        if (!isSealed) {
            throw new IllegalStateException("sequence " + sequence + " can't be sealed");
        }
        least = sequence + 1;
        return headerBytes + contentBytes + ProtocolLimits.TAG_BYTES;
    }

    @Override
    public void close() {
        context.close();
    }
}
