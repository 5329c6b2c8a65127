package dev.naadam.protocol.beacon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The platform keys that are valid at a time.
 *
 * @param inUse the one to sign with
 * @param all the valid ones, it among them
 */
public record PlatformKeys(PlatformKey inUse, List<PlatformKey> all) {

    public PlatformKeys {
        all = List.copyOf(all);
        if (!all.contains(inUse)) {
            throw new IllegalArgumentException("inUse: " + inUse + " (expected: one of " + all + ")");
        }
    }

    /** The key with this number, or null if it is not valid (any more). */
    public @Nullable PlatformKey find(int kid) {
        for (PlatformKey key : all) {
            if (key.kid() == kid) {
                return key;
            }
        }
        return null;
    }
}
