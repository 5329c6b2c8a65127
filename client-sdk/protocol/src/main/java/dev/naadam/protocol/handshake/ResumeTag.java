package dev.naadam.protocol.handshake;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.Hmac;
import java.util.Arrays;

/** What proves RESUME and RESUMED (PROTOCOL.md section 3). Their first bytes differ, and so do their tags. */
final class ResumeTag {

    private ResumeTag() {}

    /** The tag over the first {@code length} bytes of a packet. */
    static byte[] of(byte[] resumeKey, byte[] packet, int length) {
        byte[] proven = Arrays.copyOf(packet, length);
        return Arrays.copyOf(Hmac.sha256(resumeKey, proven), ProtocolLimits.TAG_BYTES);
    }
}
