package dev.naadam.server.core.journal;

import dev.naadam.game.SeededRandom;
import java.util.PriorityQueue;

/** Virtual time: what was planned happens in the order of its time, and of its planning. */
final class SimTime {

    private record Planned(long atNanos, long number, Runnable event) implements Comparable<Planned> {

        @Override
        public int compareTo(Planned other) {
            int byTime = Long.compare(atNanos, other.atNanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    static final long MILLI = 1_000_000;

    private final PriorityQueue<Planned> planned = new PriorityQueue<>();
    private final SeededRandom random;
    private long nowNanos;
    private long number;

    SimTime(SeededRandom random) {
        this.random = random;
    }

    long now() {
        return nowNanos;
    }

    void at(long atNanos, Runnable event) {
        planned.add(new Planned(Math.max(atNanos, nowNanos), number++, event));
    }

    void in(long nanos, Runnable event) {
        at(nowNanos + nanos, event);
    }

    /** Lets time pass until then; after each event {@code check} runs. */
    void runUntil(long endNanos, Runnable check) {
        while (!planned.isEmpty() && planned.peek().atNanos() <= endNanos) {
            Planned next = planned.poll();
            nowNanos = next.atNanos();
            next.event().run();
            check.run();
        }
        nowNanos = endNanos;
    }

    /** Between two times, ms. */
    long between(long minMillis, long maxMillis) {
        return MILLI * minMillis + below(MILLI * (maxMillis - minMillis) + 1);
    }

    long below(long bound) {
        return Math.floorMod(random.nextLong(), bound);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    long nextLong() {
        return random.nextLong();
    }
}
