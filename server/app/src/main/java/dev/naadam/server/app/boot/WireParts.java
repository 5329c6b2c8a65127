package dev.naadam.server.app.boot;

import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.server.aead.Aead;
import dev.naadam.server.aead.AeadUnavailable;
import dev.naadam.server.udp.PortOpener;
import dev.naadam.server.udp.UdpTransport;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every packet goes through, chosen once for this machine.
 *
 * @param ciphers seal and open
 * @param ports open sockets
 */
record WireParts(PacketCiphers ciphers, PortOpener ports) {

    private static final Logger LOG = LoggerFactory.getLogger(WireParts.class);

    /** Chooses and says what. */
    static WireParts choose(ServerOptions options) throws BootFailure {
        try {
            Aead aead = Aead.choose(options.aead);
            UdpTransport transport = options.udp.chosen();
            LOG.info("packets are sealed by {} and carried by {}", aead.description(), transport.words());
            return new WireParts(aead.ciphers(), transport);
        } catch (AeadUnavailable e) {
            throw new BootFailure("--aead openssl: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BootFailure("--udp native: " + e.getMessage(), e);
        }
    }
}
