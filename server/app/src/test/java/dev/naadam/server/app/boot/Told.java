package dev.naadam.server.app.boot;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a player of a strict match was shown, and what of it can't be true together. The player's thread tells, any thread asks. */
final class Told {

    private final ConcurrentSkipListMap<Long, Long> hashes = new ConcurrentSkipListMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<Takeover> takeovers = new CopyOnWriteArrayList<>();
    private volatile long newestTick = -1;

    /** Another server went on with the match. */
    record Takeover(long epoch, long committedTick, long quietNanos) {}

    void state(long tick, long committedTick, long hash) {
        if (committedTick != tick) {
            faults.add("tick " + tick + " was shown when " + committedTick + " was committed");
        }
        if (tick <= newestTick) {
            faults.add("tick " + tick + " was shown after " + newestTick);
        }
        Long before = hashes.putIfAbsent(tick, hash);
        if (before != null && before != hash) {
            faults.add("tick " + tick + " was shown twice, and differently");
        }
        newestTick = tick;
    }

    void moved(long epoch, long committedTick, long quietNanos) {
        if (committedTick < newestTick) {
            faults.add("tick " + newestTick + " was shown, and the new server begins behind " + committedTick);
        }
        takeovers.add(new Takeover(epoch, committedTick, quietNanos));
    }

    long newestTick() {
        return newestTick;
    }

    List<Takeover> takeovers() {
        return takeovers;
    }

    /** Everything that a player must never see, and every tick that another one saw otherwise. */
    List<String> faultsBeside(Told other) {
        List<String> all = new CopyOnWriteArrayList<>(faults);
        hashes.forEach((tick, hash) -> {
            Long theirs = other.hashes.get(tick);
            if (theirs != null && !theirs.equals(hash)) {
                all.add("tick " + tick + " looked different to another player");
            }
        });
        return all;
    }
}
