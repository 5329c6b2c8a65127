package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchProgress;

/**
 * A match as the store remembers it.
 *
 * @param match what was created
 * @param state as its node last wrote it
 * @param bannedMask bit {@code slot} set: that player is banned
 * @param isDrained it was aborted because its node was drained
 */
public record StoredMatch(MatchDescription match, MatchProgress.State state, long bannedMask, boolean isDrained) {

    boolean isBanned(int slot) {
        return (bannedMask >>> slot & 1) != 0;
    }
}
