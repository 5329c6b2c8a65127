package dev.naadam.server.app.control;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.app.loop.MatchProgress;

/** A turn in a match's life, as its organizer may follow it. */
public sealed interface MatchEvent {

    /** It waits for its players. */
    record Created(MatchDescription match) implements MatchEvent {}

    /** Its first tick is about to run. */
    record Started() implements MatchEvent {}

    /** A player is there, for the first time or again. */
    record Connected(String player) implements MatchEvent {}

    /** A player is gone, for good or for a while. */
    record Left(String player, DisconnectReason reason) implements MatchEvent {}

    /** A player was sent away. */
    record Kicked(String player) implements MatchEvent {}

    /** A player may not come back. */
    record Banned(String player) implements MatchEvent {}

    /** A banned player may come back. */
    record Pardoned(String player) implements MatchEvent {}

    /** People have paused it: it stands still behind this tick. */
    record Paused(long tick) implements MatchEvent {}

    /** It goes on behind this tick. */
    record Resumed(long tick) implements MatchEvent {}

    /** Its node takes no new matches; it may go on for a while. */
    record Draining() implements MatchEvent {}

    /** It ends before its first tick since its players' lines are not what was promised: it needs another region. */
    record Misplaced() implements MatchEvent {}

    /**
     * It goes on behind a tick that is older than what a player was shown as committed: the store has lost the rest together
     * with the node that had it. For its referee. Told again if another player was shown more.
     *
     * @param tick the last one that its log had
     * @param toldTick the newest that a player was shown
     */
    record Rewound(long tick, long toldTick) implements MatchEvent {}

    /**
     * It is over; nothing follows.
     *
     * @param match what was created, for names
     * @param state finished, abandoned or lost
     * @param result how it ended
     */
    record Ended(MatchDescription match, MatchProgress.State state, MatchResult result) implements MatchEvent {}
}
