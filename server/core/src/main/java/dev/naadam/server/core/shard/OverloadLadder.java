package dev.naadam.server.core.shard;

/**
 * Decides from how busy a shard's thread was what it leaves out next: one rung up for each window over a bound, one
 * rung down after quiet seconds.
 *
 * <p>Up at once, since a tick that is late is late for all. What was left out comes back with the rung, and how much that
 * is nobody knows before it is tried: a third of the work, or the work of a compiler that has long finished. So a rung is left after
 * two quiet seconds, and after twice as many each time that it was needed again soon after: a shard that was only slow to
 * start sends every STATE a moment later, and one that needs the rung tries it once a minute, for the length of a window.
 *
 * <p>One thread.
 */
public final class OverloadLadder {

    /** What is left out; each rung includes those before it. A running match's ticks never are. */
    public enum Rung {
        /** Nothing. */
        NOTHING(0),
        /** Every other STATE of matches of 40 Hz and more: a datagram is the dearest part of a tick. */
        HALF_OF_STATES(1),
        /** Crowds: players who have not been in their match yet come in one by one. An agreement of keys is dear. */
        NEWCOMERS(2);

        private final int number;

        Rung(int number) {
            this.number = number;
        }

        /** 0 to 2, for metrics. */
        public int number() {
            return number;
        }
    }

    /** Share of a window that the thread worked or was kept from working. */
    private static final int[] UP_PERMILLE = {850, 950};

    private static final int[] DOWN_PERMILLE = {700, 800};

    /** Windows below the lower bound before a rung is left for the first time: 2 s of 250 ms each. */
    static final int QUIET_WINDOWS = 8;

    /** And at most: 64 s. */
    static final int MAX_QUIET_WINDOWS = 256;

    /** A rung that is needed again within so many windows, 5 s, was left too early. */
    static final int RELAPSE_WINDOWS = 20;

    private static final Rung[] RUNGS = Rung.values();

    private int rung;
    private int quietWindows;
    private int patienceWindows = QUIET_WINDOWS;
    private int windowsSinceDown = MAX_QUIET_WINDOWS;

    /**
     * Takes what a window was like.
     *
     * @param busyPermille 0 to 1000
     * @return the rung for the next window
     */
    public Rung observe(int busyPermille) {
        windowsSinceDown = Math.min(windowsSinceDown + 1, MAX_QUIET_WINDOWS);
        if (rung == 0 && windowsSinceDown == MAX_QUIET_WINDOWS) {
            patienceWindows = QUIET_WINDOWS;
        }
        if (rung < UP_PERMILLE.length && busyPermille >= UP_PERMILLE[rung]) {
            climb();
        } else if (rung > 0 && busyPermille < DOWN_PERMILLE[rung - 1]) {
            rest();
        } else {
            quietWindows = 0;
        }
        return RUNGS[rung];
    }

    private void climb() {
        if (windowsSinceDown <= RELAPSE_WINDOWS) {
            patienceWindows = Math.min(2 * patienceWindows, MAX_QUIET_WINDOWS);
            // it is one relapse, however many rungs it climbs
            windowsSinceDown = RELAPSE_WINDOWS;
        }
        rung++;
        quietWindows = 0;
    }

    private void rest() {
        quietWindows++;
        if (quietWindows >= patienceWindows) {
            rung--;
            quietWindows = 0;
            windowsSinceDown = 0;
        }
    }
}
