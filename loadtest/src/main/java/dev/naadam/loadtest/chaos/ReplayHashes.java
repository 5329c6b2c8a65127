package dev.naadam.loadtest.chaos;

import java.util.List;

/**
 * The hash chain of a replay.
 *
 * @param hashes after tick 1, 2 and so on
 */
public record ReplayHashes(List<Long> hashes) {

    private static final long LOW_32 = 0xffff_ffffL;

    public ReplayHashes {
        hashes = List.copyOf(hashes);
    }

    /** Whether that tick is in it with these low 32 bits, which are what clients are told. */
    boolean has(long tick, long hash) {
        return tick >= 1 && tick <= hashes.size() && (hashes.get((int) tick - 1) & LOW_32) == (hash & LOW_32);
    }
}
