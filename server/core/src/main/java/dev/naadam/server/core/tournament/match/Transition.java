package dev.naadam.server.core.tournament.match;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The name of a change of a match, for records and listeners. */
public enum Transition {
    /** A Swiss round was paired. */
    CREATED,
    /** A Swiss round was unpaired. */
    REMOVED,
    /** A side became known. */
    FILLED,
    /** A side is not known any more, since a result that it came from was taken back. */
    EMPTIED,
    /** It is between others now than it was, or was to be. */
    EXCHANGED,
    /** It began. */
    STARTED,
    /** It ended. */
    FINISHED,
    /** It needs not be played: a bye, or a grand final that needs no second match. */
    SKIPPED,
    /** Something that depends on it began. */
    ARCHIVED,
    /** What depended on it was taken back. */
    RELEASED,
    /** Its end was taken back. */
    REOPENED,
    /** Its end is another one now. */
    CORRECTED;

    /**
     * The change between two pictures of the same match, or null if there is none.
     *
     * @param before null if it did not exist
     * @param after null if it does not exist any more
     */
    public static @Nullable Transition between(@Nullable Match before, @Nullable Match after) {
        if (before == null) {
            return after == null ? null : CREATED;
        }
        if (after == null) {
            return REMOVED;
        }
        boolean sameSides = before.a().equals(after.a()) && before.b().equals(after.b());
        if (before.state() != after.state()) {
            return ofStates(before.state(), after, sameSides);
        }
        if (!sameSides) {
            return EXCHANGED;
        }
        return Objects.equals(before.ruling(), after.ruling()) ? null : CORRECTED;
    }

    private static Transition ofStates(MatchState from, Match after, boolean sameSides) {
        return switch (after.state()) {
            case LOCKED -> from.isOver() ? REOPENED : EMPTIED;
            case WAITING -> from == MatchState.LOCKED ? FILLED : from.isOver() ? REOPENED : EMPTIED;
            case READY -> from.compareTo(MatchState.READY) < 0 ? FILLED : REOPENED;
            case RUNNING -> from.isOver() ? REOPENED : STARTED;
            case DONE -> !from.isOver() ? FINISHED : sameSides ? RELEASED : EXCHANGED;
            // the last match of a group may end when a stage fed by other groups has begun: it goes past DONE
            case ARCHIVED -> after.isBye() ? SKIPPED : from.isOver() ? ARCHIVED : FINISHED;
        };
    }
}
