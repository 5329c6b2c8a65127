package dev.naadam.loadtest.chaos;

import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for broken promises in what one client was shown: a tick that was shown as committed must be in the replay as it
 * was shown, is never shown again, and no server comes back that was passed over.
 */
public final class ClientCheck {

    private final ClientLog log;
    private final ReplayHashes replay;
    private final TreeMap<Long, Long> uncommitted = new TreeMap<>();
    private long committedTick;
    private long committedNanos;
    private long epoch;
    private long lostTicks;
    private long doubledTicks;
    private long zombieTicks;
    private long gapNanos;
    private boolean hasGoneOn;

    private ClientCheck(ClientLog log, ReplayHashes replay) {
        this.log = log;
        this.replay = replay;
    }

    /**
     * What was found.
     *
     * @param lostTicks shown as committed and not in the replay, or not as shown
     * @param doubledTicks shown again after they were shown as committed
     * @param zombieTicks behind a move to a server that was passed over already
     * @param gapNanos longest time from one committed tick to the next that ended after the fault; 0: none did
     * @param hasGoneOn whether a tick was committed that came after the fault
     */
    public record Findings(long lostTicks, long doubledTicks, long zombieTicks, long gapNanos, boolean hasGoneOn) {}

    /** Goes through a log; the fault came at this time. */
    static Findings check(ClientLog log, ReplayHashes replay, long faultNanos) {
        ClientCheck check = new ClientCheck(log, replay);
        for (int entry = 0; entry < log.size(); entry++) {
            if (log.isMove(entry)) {
                check.moved(entry);
            } else {
                check.shown(entry, faultNanos);
            }
        }
        return new Findings(check.lostTicks, check.doubledTicks, check.zombieTicks, check.gapNanos, check.hasGoneOn);
    }

    private void moved(int entry) {
        long next = log.epoch(entry);
        if (next <= epoch) {
            zombieTicks++;
        }
        epoch = Math.max(epoch, next);
        // what was shown before it was committed may be taken back; what is behind it is played again
        uncommitted.tailMap(log.committedTick(entry), false).clear();
        if (log.committedTick(entry) < committedTick) {
            lostTicks += committedTick - log.committedTick(entry);
        }
    }

    private void shown(int entry, long faultNanos) {
        long tick = log.tick(entry);
        if (tick <= committedTick) {
            doubledTicks++;
            return;
        }
        uncommitted.put(tick, log.hash(entry));
        long newest = log.committedTick(entry);
        if (newest > committedTick) {
            commit(newest);
            note(log.nanos(entry), faultNanos);
            committedTick = newest;
        }
    }

    private void commit(long newest) {
        Map<Long, Long> now = uncommitted.headMap(newest, true);
        now.forEach((tick, hash) -> lostTicks += replay.has(tick, hash) ? 0 : 1);
        now.clear();
    }

    private void note(long nanos, long faultNanos) {
        if (committedTick > 0 && nanos - faultNanos > 0) {
            gapNanos = Math.max(gapNanos, nanos - committedNanos);
            hasGoneOn = true;
        }
        committedNanos = nanos;
    }
}
