package dev.naadam.server.app.secrets;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The valid keys of one kind: one is in use, every listed one opens. As a source of keys, one that never changes.
 *
 * @param keys one or two keys with different numbers, newest (highest number) first
 * @param inUse the one to seal and mint with
 */
public record KeyRing(List<SharedKey> keys, SharedKey inUse) implements KeySource {

    /** Keys of a kind that are valid at a time: the one in use and the one it replaces or is replaced by. */
    public static final int MAX_KEYS = 2;

    public KeyRing {
        if (keys.isEmpty() || keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("keys: " + keys.size() + " (expected: 1.." + MAX_KEYS + ")");
        }
        if (keys.stream().map(SharedKey::kid).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("keys: two with the same number (expected: different numbers)");
        }
        if (!keys.contains(inUse)) {
            throw new IllegalArgumentException("inUse: " + inUse + " (expected: one of " + keys + ")");
        }
        keys = newestFirst(keys);
    }

    /** Keys of which the newest is in use. */
    public KeyRing(List<SharedKey> keys) {
        this(keys, newestFirst(keys).getFirst());
    }

    /**
     * Keys of which the newest whose time has come is in use. If none's has, the oldest: others may have no newer one.
     *
     * @param nowMillis ms since 1970
     */
    static KeyRing at(List<SharedKey> keys, long nowMillis) {
        List<SharedKey> sorted = newestFirst(keys);
        SharedKey inUse = sorted.stream()
                .filter(key -> key.usedFromMillis() <= nowMillis)
                .findFirst()
                .orElse(sorted.getLast());
        return new KeyRing(sorted, inUse);
    }

    private static List<SharedKey> newestFirst(List<SharedKey> keys) {
        return keys.stream()
                .sorted(Comparator.comparingInt(SharedKey::kid).reversed())
                .toList();
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

    /** The key with the highest number: in use, or soon. */
    public SharedKey newest() {
        return keys.getFirst();
    }

    @Override
    public KeyRing ring() {
        return this;
    }

    /** Numbers only. */
    @Override
    public String toString() {
        String all = keys.stream().map(key -> Integer.toString(key.kid())).collect(Collectors.joining(", "));
        return "keys " + all + ", in use " + inUse.kid();
    }
}
