package dev.naadam.server.core.beacon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a beacon by id and by what is due next. Bounded; ids are keyed hashes, so nobody chooses ones that collide.
 */
final class RunTable {

    private final Map<Long, Run> runs = new LinkedHashMap<>();
    /** By difference: the clock may overflow. Runs that are due at once keep the order in which they were opened. */
    private final PriorityQueue<Run> due = new PriorityQueue<>((one, other) -> {
        int order = Long.signum(one.dueNanos - other.dueNanos);
        return order != 0 ? order : Long.compare(one.serial, other.serial);
    });

    private final int maxRuns;
    private final int maxUnclaimedRuns;
    private int unclaimed;

    RunTable(int maxRuns, int maxUnclaimedRuns) {
        this.maxRuns = maxRuns;
        this.maxUnclaimedRuns = maxUnclaimedRuns;
    }

    @Nullable Run find(long id) {
        return runs.get(id);
    }

    boolean hasRoom(boolean isClaimed) {
        return runs.size() < maxRuns && (isClaimed || unclaimed < maxUnclaimedRuns);
    }

    void add(Run run) {
        runs.put(run.id, run);
        due.add(run);
        unclaimed += run.player == null ? 1 : 0;
    }

    /** Takes out the run that is due first, if its time has come; {@link #again} or {@link #forget} it. */
    @Nullable Run pollDue(long nowNanos) {
        Run first = due.peek();
        return first == null || first.dueNanos - nowNanos > 0 ? null : due.poll();
    }

    void again(Run run, long dueNanos) {
        run.dueNanos = dueNanos;
        due.add(run);
    }

    void forget(Run run) {
        runs.remove(run.id);
        unclaimed -= run.player == null ? 1 : 0;
    }

    /** Until the next run is due, nanoseconds; {@code Long.MAX_VALUE} if none is. */
    long untilDueNanos(long nowNanos) {
        Run first = due.peek();
        return first == null ? Long.MAX_VALUE : Math.max(0, first.dueNanos - nowNanos);
    }

    int size() {
        return runs.size();
    }
}
