package dev.naadam.server.app.secrets;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The valid keys of one kind: the newest seals and mints, every listed one opens.
 *
 * @param keys one or two keys with different numbers, newest (highest number) first
 */
public record KeyRing(List<SharedKey> keys) {

    /** Keys of a kind that are valid at a time: the one in use and the one it replaces or is replaced by. */
    public static final int MAX_KEYS = 2;

    public KeyRing {
        if (keys.isEmpty() || keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("keys: " + keys.size() + " (expected: 1.." + MAX_KEYS + ")");
        }
        if (keys.stream().map(SharedKey::kid).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("keys: two with the same number (expected: different numbers)");
        }
        keys = keys.stream()
                .sorted(Comparator.comparingInt(SharedKey::kid).reversed())
                .toList();
    }

    /** The key to seal and mint with. */
    public SharedKey newest() {
        return keys.getFirst();
    }

    /** The key with this number, or null when it is not valid (any more). */
    public @Nullable SharedKey find(int kid) {
        for (SharedKey key : keys) {
            if (key.kid() == kid) {
                return key;
            }
        }
        return null;
    }
}
