package dev.naadam.server.app.beacon;

import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.PlatformKeys;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.secrets.SharedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The platform keys of the moment; derived once per change, for that takes milliseconds. Any thread. */
public final class PlatformKeyRing implements Supplier<PlatformKeys> {

    private final KeySource source;
    private volatile Derived derived;

    /** Of the secrets folder's keys of this kind. */
    public PlatformKeyRing(KeySource source) {
        this.source = source;
        this.derived = derive(source.ring());
    }

    /** The valid keys; the same object until they change. */
    @Override
    public PlatformKeys get() {
        KeyRing ring = source.ring();
        Derived known = derived;
        if (!known.ring.equals(ring)) {
            known = derive(ring);
            derived = known;
        }
        return known.keys;
    }

    private static Derived derive(KeyRing ring) {
        Map<Integer, PlatformKey> byKid = new TreeMap<>();
        for (SharedKey key : ring.keys()) {
            byKid.put(key.kid(), new PlatformKey(key.kid(), key.bytes()));
        }
        List<PlatformKey> all = new ArrayList<>(byKid.values());
        PlatformKey inUse = all.stream()
                .filter(key -> key.kid() == ring.inUse().kid())
                .findFirst()
                .orElseThrow();
        return new Derived(ring, new PlatformKeys(inUse, all));
    }

    private record Derived(KeyRing ring, PlatformKeys keys) {}
}
