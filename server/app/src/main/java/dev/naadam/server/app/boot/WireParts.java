package dev.naadam.server.app.boot;

import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.server.aead.Aead;
import dev.naadam.server.aead.AeadUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every packet goes through, chosen once for this machine.
 *
 * @param ciphers seal and open
 */
record WireParts(PacketCiphers ciphers) {

    private static final Logger LOG = LoggerFactory.getLogger(WireParts.class);

    /** Chooses and says what. */
    static WireParts choose(ServerOptions options) throws BootFailure {
        try {
            Aead aead = Aead.choose(options.aead);
            LOG.info("packets are sealed by {}", aead.description());
            return new WireParts(aead.ciphers());
        } catch (AeadUnavailable e) {
            throw new BootFailure("--aead openssl: " + e.getMessage(), e);
        }
    }
}
