package dev.naadam.server.app.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A part of a replay: its head, some of its ticks, or its end. The bytes are those of docs/replays.md.
 *
 * @param part which one; never changes once it is stored
 */
@SuppressWarnings("ArrayRecordComponent") // equals is written out
public record ReplayPartRecord(UUID matchId, String part, byte[] bytes) {

    private static final Pattern PART = Pattern.compile("[a-z0-9-]{1,64}");

    public ReplayPartRecord {
        requirePart(part);
        Bounds.requireRange("replay bytes", bytes.length, 1, StoreLimits.MAX_REPLAY_PART_BYTES);
    }

    static void requirePart(String part) {
        if (!PART.matcher(part).matches()) {
            throw new IllegalArgumentException("part: no name of one (expected: 1..64 of a-z 0-9 -)");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplayPartRecord that
                && matchId.equals(that.matchId)
                && part.equals(that.part)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(matchId, part, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "ReplayPartRecord[" + matchId + ", " + part + ", " + bytes.length + " bytes]";
    }
}
