package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchResult;
import org.jspecify.annotations.Nullable;

/** What became of the match of a map. */
sealed interface Fate {

    /** It was played to its end. The result has an outcome. */
    record Played(MatchResult result) implements Fate {}

    /** It ended otherwise. {@code why} is null: its players did not come, or left. */
    record CutShort(@Nullable EndReason why) implements Fate {}

    /** There is no such match. */
    record Missing() implements Fate {}

    /**
     * It goes on, its result is on its way, or nobody can say now.
     *
     * @param isStarted its first tick was played
     */
    record Open(boolean isStarted) implements Fate {}
}
