package dev.naadam.server.app.games.modes;

import java.util.List;

/** Whether all modes played the same. */
public sealed interface ModeOutcome {

    /** What each mode played. */
    List<ModeTrace> traces();

    /**
     * They did.
     *
     * @param hashes of all ticks
     * @param matches that were begun
     */
    record Same(List<ModeTrace> traces, Checkpoint.Hashes hashes, long matches) implements ModeOutcome {}

    /**
     * They did not.
     *
     * @param mode that differs from the first of the modes
     * @param where the first difference is, as precisely as is known
     */
    record Differs(List<ModeTrace> traces, JvmMode mode, Place where) implements ModeOutcome {}

    /** A child did not play to the end. */
    record Failed(List<ModeTrace> traces, JvmMode mode, String reason) implements ModeOutcome {}

    /**
     * The first tick with another hash, or a stretch in which it is.
     *
     * @param kind of what differs
     * @param randomSeed of the match
     * @param tick of the match that differs, or the last one of the stretch
     * @param isExact whether a second run named the very tick
     */
    record Place(Kind kind, long randomSeed, long tick, boolean isExact) {}

    /** What differs; one that differs makes those behind it differ as well. */
    enum Kind {
        STATE,
        VIEWS,
        BOTS;

        static Kind of(Checkpoint.Hashes one, Checkpoint.Hashes other) {
            if (one.chain() == other.chain() && one.views() != other.views()) {
                return VIEWS;
            }
            return one.chain() == other.chain() && one.decided() != other.decided() ? BOTS : STATE;
        }
    }
}
