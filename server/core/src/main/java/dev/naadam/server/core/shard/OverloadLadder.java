package dev.naadam.server.core.shard;

/**
 * Decides from how busy a shard's thread was what it leaves out next: one rung up for each window over a bound, one
 * rung down after two quiet seconds.
 *
 * <p>Up at once, since a tick that is late is late for all; down slowly and from far below, since what was left out comes
 * back with the rung: a shard at 90 % that sheds half of its datagrams is at 60 %, and must not swing between both.
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

    private static final int[] DOWN_PERMILLE = {500, 800};

    /** Windows below the lower bound before a rung is left: 2 s of 250 ms each. */
    static final int QUIET_WINDOWS = 8;

    private static final Rung[] RUNGS = Rung.values();

    private int rung;
    private int quietWindows;

    /**
     * Takes what a window was like.
     *
     * @param busyPermille 0 to 1000
     * @return the rung for the next window
     */
    public Rung observe(int busyPermille) {
        if (rung < UP_PERMILLE.length && busyPermille >= UP_PERMILLE[rung]) {
            rung++;
            quietWindows = 0;
        } else if (rung > 0 && busyPermille < DOWN_PERMILLE[rung - 1]) {
            quietWindows++;
            if (quietWindows == QUIET_WINDOWS) {
                rung--;
                quietWindows = 0;
            }
        } else {
            quietWindows = 0;
        }
        return RUNGS[rung];
    }
}
