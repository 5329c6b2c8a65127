package dev.naadam.server.core.session;

import dev.naadam.game.GameLimits;
import java.util.List;

/**
 * A match after one of its ticks, with all that another owner needs to go on with it. It holds the roots of its players'
 * keys: it leaves the process sealed only ({@link SnapshotSeal}).
 *
 * @param spec what the match is
 * @param matchEpoch owner epoch of the match on the wire, 1 and up
 * @param shardEpoch epoch of the shard that it was in then
 * @param tick ticks simulated
 * @param hash the hash chain after the last of them
 * @param state canonical, as the game wrote it
 * @param slots one for each slot
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; snapshots are handed on and not kept
public record MatchSnapshot(
        MatchSpec spec,
        long matchEpoch,
        long shardEpoch,
        long tick,
        long hash,
        byte[] state,
        List<SlotSnapshot> slots) {

    /**
     * Bytes of unacknowledged events of all sessions together: sessions that would make it more are left out, and their players
     * come back with a new ticket. Only a match of many players who all lag far behind comes near.
     */
    public static final int MAX_EVENT_BYTES = 64 * 1024;

    public MatchSnapshot {
        slots = List.copyOf(slots);
        if (slots.size() != spec.setup().players()) {
            throw new IllegalArgumentException(
                    "slots: " + slots.size() + " (expected: " + spec.setup().players() + ", as in the setup)");
        }
        for (int slot = 0; slot < slots.size(); slot++) {
            SessionSnapshot session = slots.get(slot).session();
            if (session != null && session.slot() != slot) {
                throw new IllegalArgumentException("session of slot " + session.slot() + " in slot " + slot);
            }
        }
        if (matchEpoch < 1 || shardEpoch < 1 || tick < 0 || state.length > GameLimits.MAX_STATE_BYTES) {
            throw new IllegalArgumentException(
                    "snapshot: epochs " + matchEpoch + " and " + shardEpoch + ", tick " + tick
                            + ", state of " + state.length + " bytes (expected: 1 and up, 1 and up, 0 and up, at most "
                            + GameLimits.MAX_STATE_BYTES + ")");
        }
    }

    /**
     * The match's owner epoch while its shard is in this epoch: both grow by one with every takeover.
     *
     * @param shardEpochNow at least {@link #shardEpoch}
     */
    public long epochIn(long shardEpochNow) {
        if (shardEpochNow < shardEpoch) {
            throw new IllegalArgumentException(
                    "shardEpochNow: " + shardEpochNow + " (expected: " + shardEpoch + " or more)");
        }
        return matchEpoch + (shardEpochNow - shardEpoch);
    }
}
