package dev.naadam.server.app.boot;

import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.secrets.SharedKey;
import java.util.List;

/** The shared keys as the wire's: translated once per change, for the handshake asks at every turn. Any thread. */
final class FleetKeys {

    private final KeySource source;
    private volatile Translated translated;

    FleetKeys(KeySource source) {
        this.source = source;
        this.translated = translate(source.ring());
    }

    /** Those that open tokens, the newest first; the same object until they change. */
    List<FleetKey> all() {
        return current().keys;
    }

    /** The one to mint with. */
    FleetKey inUse() {
        return key(current().ring.inUse());
    }

    private Translated current() {
        KeyRing ring = source.ring();
        Translated known = translated;
        if (!known.ring.equals(ring)) {
            known = translate(ring);
            translated = known;
        }
        return known;
    }

    private static Translated translate(KeyRing ring) {
        return new Translated(ring, ring.keys().stream().map(FleetKeys::key).toList());
    }

    private static FleetKey key(SharedKey key) {
        return new FleetKey(key.kid(), key.bytes());
    }

    private record Translated(KeyRing ring, List<FleetKey> keys) {}
}
