package dev.naadam.server.app.takeover;

import dev.naadam.server.core.succession.Order;

/** Takes what takeovers measure. Any thread. */
public interface TakeoverMeter {

    /** Measures nothing. */
    TakeoverMeter NONE = new TakeoverMeter() {
        @Override
        public void tookOver(Order.Cause cause, int matches, long durationNanos) {}

        @Override
        public void outrun() {}

        @Override
        public void lost(int matches) {}
    };

    /**
     * A shard goes on here.
     *
     * @param durationNanos from the claim until the last match was handed to its shard
     */
    void tookOver(Order.Cause cause, int matches, long durationNanos);

    /** Another node was faster. */
    void outrun();

    /** Matches that nobody can go on with. */
    void lost(int matches);
}
