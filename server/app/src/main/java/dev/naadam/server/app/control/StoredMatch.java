package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchProgress;
import org.jspecify.annotations.Nullable;

/**
 * A match as the store remembers it.
 *
 * @param match what was created
 * @param state as its node last wrote it
 * @param bannedMask bit {@code slot} set: that player is banned
 * @param endReason why it ended that would have gone on; null: for no such reason, or it goes on
 */
public record StoredMatch(
        MatchDescription match,
        MatchProgress.State state,
        long bannedMask,
        @Nullable EndReason endReason) {

    boolean isBanned(int slot) {
        return (bannedMask >>> slot & 1) != 0;
    }
}
