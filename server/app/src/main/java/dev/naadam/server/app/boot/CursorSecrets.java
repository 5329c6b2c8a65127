package dev.naadam.server.app.boot;

import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.secrets.SharedKey;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What vouches for cursors: the store's keys, the one in use first. */
record CursorSecrets(KeySource source) implements Supplier<List<byte[]>> {

    @Override
    public List<byte[]> get() {
        KeyRing ring = source.ring();
        Stream<SharedKey> others = ring.keys().stream().filter(key -> !key.equals(ring.inUse()));
        return Stream.concat(Stream.of(ring.inUse()), others)
                .map(SharedKey::bytes)
                .toList();
    }
}
