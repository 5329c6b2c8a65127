package dev.naadam.server.core.journal;

import dev.naadam.game.TickInputs;
import java.util.UUID;

/** What an entry says about one match, named by its index in the log. Arrays belong to the record; do not write to them. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of each would double what a takeover costs
public sealed interface LogRecord {

    /** Index of the match, 0 to {@link JournalLimits#MAX_MATCHES} - 1; free again for another one when it is closed. */
    int index();

    /**
     * A match begins in this log.
     *
     * @param tick ticks simulated so far: 0, or more if it comes from another log
     * @param snapshot sealed
     */
    record Open(int index, UUID matchId, long tick, byte[] snapshot) implements LogRecord {}

    /**
     * One tick.
     *
     * @param tick its number, one more than the one before
     * @param hash the match's hash chain after it
     * @param presentMask bit {@code slot} set: that slot had an input
     * @param inputBytes length of one input
     * @param inputs those of the present slots behind each other
     */
    record Tick(int index, long tick, long hash, long presentMask, int inputBytes, byte[] inputs) implements LogRecord {

        /** Whether the inputs fit a match of that many slots and so long inputs. */
        public boolean fits(TickInputs into) {
            return inputBytes == into.inputBytes()
                    && (into.players() == Long.SIZE || presentMask >>> into.players() == 0);
        }

        /** Puts the inputs where the simulation reads them, in place of what was there; they must {@link #fits fit}. */
        public void copyTo(TickInputs into) {
            into.clear();
            int from = 0;
            for (long rest = presentMask; rest != 0; rest &= rest - 1) {
                into.set(Long.numberOfTrailingZeros(rest), inputs, from);
                from += inputBytes;
            }
        }
    }

    /**
     * A player was let in.
     *
     * @param afterTick the tick simulated last before that
     * @param session sealed
     */
    record Session(int index, long afterTick, byte[] session) implements LogRecord {}

    /** A player's session of this generation has ended. */
    record Gone(int index, int slot, long generation) implements LogRecord {}

    /**
     * How the match stands with the pauses that people have ordered. Stands again behind each snapshot, once there was one.
     *
     * @param number of the newest pause, 1 and up
     * @param isOn whether the match stands still for it
     * @param leftMillis for how long from here on, 32 bits; all of them set: until an order ends it
     */
    record Recess(int index, long number, boolean isOn, long leftMillis) implements LogRecord {}

    /**
     * The match as it stands after a tick: what was written of it before is not needed any more to go on from here.
     *
     * @param snapshot sealed
     */
    record Snapshot(int index, UUID matchId, long tick, byte[] snapshot) implements LogRecord {}

    /** This log has no more of the match. */
    record Close(int index, CloseReason reason) implements LogRecord {}
}
