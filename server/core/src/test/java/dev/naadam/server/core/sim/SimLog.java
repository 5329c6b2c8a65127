package dev.naadam.server.core.sim;

import dev.naadam.game.TickInputs;
import dev.naadam.server.core.session.Admission;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.MatchJournal;
import dev.naadam.server.core.session.MatchJournals;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.Recess;
import dev.naadam.testkit.ManualClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A store that takes its time for each tick, and stands still when a test says so. */
final class SimLog implements MatchJournals {

    long latencyNanos = 300_000;
    long maxUncommittedTicks;
    Durability durability = Durability.NONE;

    private final ManualClock clock;
    private final List<Line> lines = new ArrayList<>();
    private long stalledUntilNanos;

    SimLog(ManualClock clock) {
        this.clock = clock;
        this.stalledUntilNanos = clock.nanos();
    }

    /** Nothing is committed for so long from now on. */
    void stall(long nanos) {
        stalledUntilNanos = clock.nanos() + nanos;
    }

    @Override
    public MatchJournal begin(MatchSpec spec) {
        Line line = new Line();
        lines.add(line);
        return line;
    }

    /** Tells matches what is committed by now. */
    void commitDue(long nowNanos) {
        for (Line line : lines) {
            long committed = line.takeDue(nowNanos);
            if (committed > 0) {
                Objects.requireNonNull(line.match).committed(committed, nowNanos);
            }
        }
    }

    long untilNextNanos(long nowNanos) {
        long rest = Long.MAX_VALUE;
        for (Line line : lines) {
            rest = Math.min(rest, line.untilNextNanos(nowNanos));
        }
        return rest;
    }

    private final class Line implements MatchJournal {

        private final Deque<Long> dueNanos = new ArrayDeque<>();
        private @Nullable MatchSession match;
        private long newest;

        private long takeDue(long nowNanos) {
            int waiting = dueNanos.size();
            while (untilNextNanos(nowNanos) <= 0) {
                dueNanos.remove();
            }
            return dueNanos.size() == waiting ? 0 : newest - dueNanos.size();
        }

        private long untilNextNanos(long nowNanos) {
            Long due = dueNanos.peek();
            return due == null ? Long.MAX_VALUE : Math.max(due - nowNanos, stalledUntilNanos - nowNanos);
        }

        @Override
        public void opened(MatchSession match) {
            this.match = match;
        }

        @Override
        public void live(Admission admission) {}

        @Override
        public void gone(Admission admission) {}

        @Override
        public void tick(long tick, TickInputs inputs, long hash) {
            newest = tick;
            dueNanos.add(clock.nanos() + latencyNanos);
            maxUncommittedTicks = Math.max(maxUncommittedTicks, dueNanos.size());
        }

        @Override
        public void recess(Recess recess) {}

        @Override
        public void closed(boolean hasOutcome) {}
    }
}
